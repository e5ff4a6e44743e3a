package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What there is to say of one row's place, in the order in which it was found out. */
final class Notes {
  private static final int LONGEST_VALUE = 60;
  // A shifted column may hold a mail or a phone number: neither may reach a report.
  private static final Pattern PERSONAL = Pattern.compile(".*(@|(\\d[ .-]?){9}).*", Pattern.DOTALL);

  private final RowOrigin origin;
  private final List<RowProblem> warnings = new ArrayList<>();

  Notes(RowOrigin origin) {
    this.origin = origin;
  }

  void warn(String code, Clue clue, @Nullable String value, String reason, String hint) {
    warnings.add(problem(code, clue, value, reason, hint));
  }

  RowProblem problem(String code, Clue clue, @Nullable String value, String reason, String hint) {
    String shown = clue == Clue.X || clue == Clue.Y ? shorten(value) : shown(value);
    return new RowProblem(code, origin.line(), origin.column(clue), shown, reason, hint);
  }

  List<RowProblem> warnings() {
    return List.copyOf(warnings);
  }

  private static String shown(@Nullable String value) {
    String text = shorten(value);
    return PERSONAL.matcher(text).matches() ? "(valeur masquée)" : text;
  }

  private static String shorten(@Nullable String value) {
    if (value == null) {
      return "";
    }
    String text = value.strip();
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
