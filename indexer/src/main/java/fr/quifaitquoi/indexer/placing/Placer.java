package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.CommuneCode;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names today's commune and a position from what a row says, never guessing in silence. The words
 * name the commune; coordinates are kept when they lie in it or within 5 km of its outline, and
 * tell which commune is meant when words do not. Thread-safe.
 */
public final class Placer {
  private final StatedPlaceReader reader;
  private final CommuneFinder finder;
  private final CoordinateCheck check;
  private final Geography geography;

  public Placer(Geography geography, PlacerOptions options) {
    this.geography = geography;
    this.reader = new StatedPlaceReader(geography);
    this.finder = new CommuneFinder(geography, options);
    this.check = new CoordinateCheck(geography);
  }

  /** Places a row. */
  public PlaceOutcome place(PlaceClues clues) {
    Notes notes = new Notes(clues.origin());
    StatedPlace stated = reader.read(clues);
    return switch (finder.find(stated, notes)) {
      case Finding.Found found -> placeIn(found, clues, stated, notes);
      case Finding.Unsure unsure -> placeAmong(unsure, clues, stated, notes);
      case Finding.Nothing nothing -> placeByCoordinates(nothing, clues, stated, notes);
    };
  }

  private PlaceOutcome placeIn(
      Finding.Found found, PlaceClues clues, StatedPlace stated, Notes notes) {
    CoordinateCheck.@Nullable Located located =
        check.findIn(List.of(found.commune()), clues, notes);
    if (located == null) {
      PlaceDraft.Placing placing = new PlaceDraft.Placing(found.origin(), found.score());
      return placed(
          found.commune(), found.centre(), PlacePrecision.COMMUNE, placing, stated, notes);
    }
    return placedAt(located, Math.min(located.score(), found.score() + 0.1), clues, stated, notes);
  }

  private PlaceOutcome placeAmong(
      Finding.Unsure unsure, PlaceClues clues, StatedPlace stated, Notes notes) {
    Notes unheard = new Notes(clues.origin());
    CoordinateCheck.@Nullable Located located = check.findIn(unsure.candidates(), clues, unheard);
    if (located == null) {
      return new PlaceOutcome.Unplaced(unsure.problem());
    }
    if (unsure.contradiction()) {
      notes.warn(
          "commune-contradictoire",
          Clue.COMMUNE_NAME,
          clues.communeName(),
          unsure.problem().reason(),
          "Les coordonnées ont tranché\u00a0: " + located.commune().name() + ".");
    }
    return placedAt(located, located.score() - 0.1, clues, stated, notes);
  }

  private PlaceOutcome placeByCoordinates(
      Finding.Nothing nothing, PlaceClues clues, StatedPlace stated, Notes notes) {
    CoordinateCheck.@Nullable Located located = check.findAnywhere(stated, clues);
    if (located == null) {
      return new PlaceOutcome.Unplaced(
          stated.isEmpty() && Coordinates.areGiven(clues)
              ? check.outsideFrance(clues, notes)
              : nothing.problem());
    }
    if (stated.name() != null || stated.postcode() != null) {
      notes.warn(
          nothing.problem().code(),
          stated.name() == null ? Clue.POSTCODE : Clue.COMMUNE_NAME,
          stated.name() == null ? stated.postcode() : stated.name(),
          nothing.problem().reason(),
          "La commune où tombent les coordonnées a été retenue\u00a0: "
              + located.commune().name()
              + ".");
    }
    return placedAt(located, located.score() - 0.2, clues, stated, notes);
  }

  private PlaceOutcome placedAt(
      CoordinateCheck.Located located,
      double score,
      PlaceClues clues,
      StatedPlace stated,
      Notes notes) {
    return placed(
        located.commune(),
        located.position(),
        AddressPrecision.of(clues.address()),
        new PlaceDraft.Placing("source", Math.round(score * 100) / 100.0),
        stated,
        notes);
  }

  private PlaceOutcome placed(
      Territory commune,
      Position position,
      PlacePrecision precision,
      PlaceDraft.Placing placing,
      StatedPlace stated,
      Notes notes) {
    String code = commune.id().code();
    return new PlaceOutcome.Placed(
        code, postcode(code, stated.postcode()), position, precision, placing, notes.warnings());
  }

  /** The stated one when the commune may have it, else the commune's own when it has only one. */
  private @Nullable String postcode(String code, @Nullable String stated) {
    if (stated != null && CommuneCode.mayHavePostcode(code, stated)) {
      return stated;
    }
    List<String> own = geography.listPostcodes(code);
    if (stated != null && own.contains(stated)) {
      return stated;
    }
    return own.size() == 1 ? own.getFirst() : null;
  }
}
