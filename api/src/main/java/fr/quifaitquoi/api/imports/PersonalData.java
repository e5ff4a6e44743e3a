package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.regex.Pattern;

/**
 * Keeps mails and phone numbers out of reports, whatever column they were found in: the last door
 * before a report is shown, written or kept.
 */
final class PersonalData {
  private static final Pattern MAIL = Pattern.compile("[^\\s<>;,\"']+@[^\\s<>;,\"']+");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d.,])(?:(?:\\+|00)\\d{2,3}[ .\\-\u00a0]*(?:\\(0\\))?[ .\\-\u00a0]*[1-9]|0[1-9])"
              + "(?:[ .\\-\u00a0/]*\\d{2}){4}(?!\\d)");
  private static final String HIDDEN = "(masqué)";

  private PersonalData() {}

  static RowProblem hide(RowProblem problem) {
    return new RowProblem(
        problem.code(),
        problem.line(),
        problem.field(),
        hide(problem.value()),
        hide(problem.reason()),
        // Hints are ours, and may show how a mail is written.
        problem.hint());
  }

  static String hide(String text) {
    if (text.indexOf('@') < 0 && text.chars().filter(Character::isDigit).count() < 10) {
      return text;
    }
    return PHONE.matcher(MAIL.matcher(text).replaceAll(HIDDEN)).replaceAll(HIDDEN);
  }
}
