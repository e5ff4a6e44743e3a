package fr.quifaitquoi.api.geocoding;

/** What became of one row of a file. */
public enum RowStatus {
  OK("ok"),
  /** Nothing is near enough to what the row says. */
  NOT_FOUND("not-found"),
  /** The row says nothing. */
  SKIPPED("skipped"),
  /** The row cannot be read: wrong number of values, a filter that is none. */
  ERROR("error");

  private final String code;

  RowStatus(String code) {
    this.code = code;
  }

  /** The word in the column {@code result_status}. */
  public String code() {
    return code;
  }
}
