package fr.quifaitquoi.bench.geocoding.peers;

/**
 * Words that name a commune.
 *
 * @param text as a person would type it
 * @param expected name of the commune that is meant
 */
record Question(Sort sort, String text, String expected) {

  /** How the words differ from the name. */
  enum Sort {
    EXACT("nom exact"),
    ONE_EDIT("une faute"),
    PREFIX("début du nom");

    private final String label;

    Sort(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
