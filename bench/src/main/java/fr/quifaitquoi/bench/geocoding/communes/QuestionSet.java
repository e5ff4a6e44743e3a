package fr.quifaitquoi.bench.geocoding.communes;

import java.util.List;

/**
 * Questions of one kind, each with the commune that was meant.
 *
 * @param name shown in the table
 */
record QuestionSet(String name, List<Asked> asked) {
  /** A question, and the row of the commune it was made from. */
  record Asked(String text, CommuneRow meant) {}
}
