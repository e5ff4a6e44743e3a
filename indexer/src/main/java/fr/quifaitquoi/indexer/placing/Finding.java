package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.List;

/** What the words of a row tell of its commune, before its coordinates are looked at. */
sealed interface Finding {

  /**
   * One commune.
   *
   * @param centre of the commune, or of the part of it that the row names
   * @param origin how it was come by, as in {@code PlaceDraft.Placing}
   * @param score confidence that it is the right commune, 0 to 1
   */
  record Found(Territory commune, Position centre, String origin, double score)
      implements Finding {}

  /**
   * Several communes, or words that contradict each other: only coordinates may tell.
   *
   * @param contradiction whether a person should look even when coordinates do tell
   */
  record Unsure(List<Territory> candidates, RowProblem problem, boolean contradiction)
      implements Finding {}

  /** No commune is stated, or none that is known. */
  record Nothing(RowProblem problem) implements Finding {}
}
