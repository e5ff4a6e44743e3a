package fr.quifaitquoi.geodata;

/** What the INSEE code of a commune tells by itself, whether or not the commune is known. */
public final class CommuneCode {
  private CommuneCode() {}

  /** The code of its département or overseas territory, which it begins with. */
  public static String departementOf(String code) {
    boolean overseas = code.startsWith("97") || code.startsWith("98");
    return code.substring(0, overseas ? 3 : 2);
  }

  /**
   * Whether the commune may have that postcode, by département alone. Postcodes of Corsica begin
   * with 20, those of Saint-Martin and Saint-Barthélemy with 971; some communes are served from the
   * neighbouring département, which the list of postcodes knows better.
   */
  public static boolean mayHavePostcode(String code, String postcode) {
    String departement = departementOf(code);
    return switch (departement) {
      case "2A", "2B" -> postcode.startsWith("20");
      case "977", "978" -> postcode.startsWith("971") || postcode.startsWith(departement);
      default -> postcode.startsWith(departement);
    };
  }
}
