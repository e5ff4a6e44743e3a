package fr.quifaitquoi.web.view;

import fr.quifaitquoi.web.French;

/**
 * How many entries there are; those made up for the demonstration are told apart.
 *
 * @param real entries that count
 * @param examples entries that do not
 */
public record Tally(long real, long examples) {

  /** Nothing. */
  public static final Tally NONE = new Tally(0, 0);

  /** Both together: what is listed. */
  public long listed() {
    return real + examples;
  }

  /** For the eye: {@code 3}, {@code 3 + 27 ex.}, {@code 27 ex.} */
  public String text() {
    if (examples == 0) {
      return French.number(real);
    }
    String made = French.number(examples) + "\u00a0ex.";
    return real == 0 ? made : French.number(real) + " + " + made;
  }

  /** For the ear: {@code 3 fiches et 27 exemples}. */
  public String spoken() {
    String entries = French.count(real, "fiche", "fiches");
    if (examples == 0) {
      return entries;
    }
    String made = French.count(examples, "exemple", "exemples");
    return real == 0 ? made : entries + " et " + made;
  }
}
