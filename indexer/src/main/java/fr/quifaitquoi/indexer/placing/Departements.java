package fr.quifaitquoi.indexer.placing;

/** The département that a code belongs to, told by its beginning. */
final class Departements {
  private Departements() {}

  /** Of a commune's INSEE code. */
  static String ofCommune(String code) {
    return code.startsWith("97") || code.startsWith("98")
        ? code.substring(0, 3)
        : code.substring(0, 2);
  }

  /**
   * Whether a commune may have that postcode, by département alone. Postcodes of Corsica begin with
   * 20, those of Saint-Martin and Saint-Barthélemy with 971; some communes are served from the
   * neighbouring département, which the list of postcodes knows better.
   */
  static boolean mayServe(String postcode, String communeCode) {
    String departement = ofCommune(communeCode);
    if (departement.equals("2A") || departement.equals("2B")) {
      return postcode.startsWith("20");
    }
    if (departement.equals("977") || departement.equals("978")) {
      return postcode.startsWith("971") || postcode.startsWith(departement);
    }
    return postcode.startsWith(departement);
  }
}
