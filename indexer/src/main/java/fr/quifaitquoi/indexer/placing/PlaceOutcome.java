package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.entry.PlaceRole;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a row's clues. */
public sealed interface PlaceOutcome {

  /**
   * The place was found.
   *
   * @param communeCode today's commune
   * @param postcode as repaired, or the commune's only one
   * @param position WGS84
   * @param warnings what was repaired or does not fit, for a person to look at
   */
  record Placed(
      String communeCode,
      @Nullable String postcode,
      Position position,
      PlacePrecision precision,
      PlaceDraft.Placing placing,
      List<RowProblem> warnings)
      implements PlaceOutcome {

    /** The place as an entry has it. */
    public PlaceDraft toDraft(PlaceRole role, String address, PlaceDraft.Access access) {
      return new PlaceDraft(
          role, address, postcode, communeCode, position, precision, placing, access);
    }
  }

  /** No commune could be named without guessing. */
  record Unplaced(RowProblem problem) implements PlaceOutcome {}
}
