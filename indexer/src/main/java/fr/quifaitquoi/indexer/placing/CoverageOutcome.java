package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.List;

/** What became of a coverage clue. */
public sealed interface CoverageOutcome {

  /** A territory of today. */
  record Resolved(TerritoryId territory, List<RowProblem> warnings) implements CoverageOutcome {}

  /** No territory that the reference knows. */
  record Unresolved(RowProblem problem) implements CoverageOutcome {}
}
