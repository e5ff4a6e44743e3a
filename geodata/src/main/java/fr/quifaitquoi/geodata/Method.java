package fr.quifaitquoi.geodata;

/** How a fact about a territory was come by; shown wherever the fact is. */
public enum Method {
  OFFICIELLE("officielle"),
  APPROCHEE("approchee"),
  ESTIMEE("estimee");

  private final String code;

  Method(String code) {
    this.code = code;
  }

  /** The word in the public contract. */
  public String code() {
    return code;
  }
}
