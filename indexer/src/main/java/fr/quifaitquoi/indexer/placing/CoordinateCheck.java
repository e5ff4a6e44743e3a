package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.CommuneCode;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.placing.Coordinates.Guess;
import fr.quifaitquoi.indexer.placing.Coordinates.Pair;
import fr.quifaitquoi.indexer.placing.Coordinates.Reading;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a row's coordinates against the communes that its words may mean. */
final class CoordinateCheck {
  /** Farther than that from the outline of the stated commune, coordinates are not believed. */
  private static final double FARTHEST_METERS = 5_000;

  // Harbours, bridges and generalised coasts: how far from land a point without words may be.
  private static final double[] RINGS_METERS = {300, 1_000, 3_000};

  private final Geography geography;
  private final OutlineDistance distance;

  CoordinateCheck(Geography geography) {
    this.geography = geography;
    this.distance = new OutlineDistance(geography);
  }

  /**
   * A believed position.
   *
   * @param score 1 in the commune as given, 0.85 near it, 0.05 less when not as given
   */
  record Located(Territory commune, Position position, double score) {}

  private record Try(Territory commune, Guess guess, double meters) {}

  /** The position, when a reading of the values lies in or near one of the communes. */
  @Nullable Located findIn(List<Territory> communes, PlaceClues clues, Notes notes) {
    if (!Coordinates.areGiven(clues)) {
      return null;
    }
    Optional<Pair> pair = Coordinates.findPair(clues.rawX(), clues.rawY());
    if (pair.isEmpty()) {
      warn("coordonnees-illisibles", "Ces coordonnées ne sont pas deux nombres.", clues, notes);
      return null;
    }
    String code = communes.size() == 1 ? communes.getFirst().id().code() : null;
    Try nearest = null;
    for (Guess guess : Coordinates.guesses(pair.get(), code)) {
      for (Territory commune : communes) {
        Try attempt = new Try(commune, guess, distance.meters(commune, guess.position()));
        if (nearest == null || attempt.meters() < nearest.meters()) {
          nearest = attempt;
        }
      }
      if (nearest != null && nearest.meters() <= FARTHEST_METERS) {
        return believed(nearest, clues, notes);
      }
    }
    warnOfDistance(nearest, clues, notes);
    return null;
  }

  private static Located believed(Try found, PlaceClues clues, Notes notes) {
    Reading reading = found.guess().reading();
    if (reading == Reading.SWAPPED) {
      warn("coordonnees-inversees", "Longitude et latitude sont inversées.", clues, notes);
    }
    double score = found.meters() == 0 ? 1 : 0.85;
    return new Located(
        found.commune(),
        found.guess().position(),
        reading == Reading.SWAPPED ? score - 0.05 : score);
  }

  private static void warnOfDistance(@Nullable Try nearest, PlaceClues clues, Notes notes) {
    if (nearest == null) {
      warn("coordonnees-impossibles", "Ces coordonnées ne sont nulle part.", clues, notes);
      return;
    }
    String shape = nearest.meters() < 10_000 ? "%.1f" : "%,.0f";
    String km = String.format(Locale.FRANCE, shape, nearest.meters() / 1000);
    warn(
        "coordonnees-eloignees",
        "Ces coordonnées sont à " + km + " km de " + nearest.commune().name() + ".",
        clues,
        notes);
  }

  private static void warn(String code, String reason, PlaceClues clues, Notes notes) {
    String hint =
        code.equals("coordonnees-inversees")
            ? "Elles ont été remises dans l’ordre."
            : "Le centre de la commune indiquée a été retenu\u00a0; corrigez les coordonnées.";
    notes.warn(code, Clue.X, shown(clues), reason, hint);
  }

  private static String shown(PlaceClues clues) {
    return (clues.rawX() == null ? "" : clues.rawX())
        + "\u00a0; "
        + (clues.rawY() == null ? "" : clues.rawY());
  }

  /** The commune where the values fall, when nothing that the row states is against it. */
  @Nullable Located findAnywhere(StatedPlace stated, PlaceClues clues) {
    Optional<Pair> pair =
        Coordinates.areGiven(clues)
            ? Coordinates.findPair(clues.rawX(), clues.rawY())
            : Optional.empty();
    if (pair.isEmpty()) {
      return null;
    }
    for (Guess guess : Coordinates.guesses(pair.get(), null)) {
      Optional<Territory> commune = locate(guess.position());
      if (commune.isPresent() && fits(commune.get().id().code(), stated)) {
        double score = guess.reading() == Reading.SWAPPED ? 0.95 : 1;
        return new Located(commune.get(), guess.position(), score);
      }
    }
    return null;
  }

  private static boolean fits(String code, StatedPlace stated) {
    return (stated.postcode() == null || CommuneCode.mayHavePostcode(code, stated.postcode()))
        && (stated.departement() == null
            || stated.departement().equals(CommuneCode.departementOf(code)));
  }

  private Optional<Territory> locate(Position position) {
    Optional<Territory> inside = geography.locateCommune(position);
    if (inside.isPresent()) {
      return inside;
    }
    for (double ring : RINGS_METERS) {
      for (int eighth = 0; eighth < 8; eighth++) {
        Optional<Territory> near = geography.locateCommune(beside(position, ring, eighth));
        if (near.isPresent()) {
          return near;
        }
      }
    }
    return Optional.empty();
  }

  private static Position beside(Position position, double meters, int eighth) {
    double degrees = meters / 111_195;
    double angle = eighth * Math.PI / 4;
    double lat = Math.clamp(position.lat() + degrees * Math.sin(angle), -89, 89);
    double lon = position.lon() + degrees * Math.cos(angle) / Math.cos(Math.toRadians(lat));
    return new Position(Math.clamp(lon, -180, 180), lat);
  }

  RowProblem outsideFrance(PlaceClues clues, Notes notes) {
    return notes.problem(
        "coordonnees-hors-de-france",
        Clue.X,
        shown(clues),
        "Ces coordonnées ne tombent dans aucune commune.",
        "Vérifiez l’ordre et le système des coordonnées, ou indiquez une commune.");
  }
}
