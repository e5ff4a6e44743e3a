package fr.quifaitquoi.geodata.perimetre;

import java.util.List;
import java.util.stream.Collectors;

/** A file of périmètres that is refused whole. Its message is in French, for users. */
public final class PerimeterException extends Exception {
  private static final int SHOWN = 10;

  private final transient List<PerimeterProblem> problems;

  PerimeterException(List<PerimeterProblem> problems) {
    super(
        problems.stream()
            .limit(SHOWN)
            .map(PerimeterProblem::toString)
            .collect(Collectors.joining("\n", "Fichier de périmètres refusé :\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, by line. */
  public List<PerimeterProblem> problems() {
    return problems;
  }
}
