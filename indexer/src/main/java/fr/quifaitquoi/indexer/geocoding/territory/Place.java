package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A territory of today, or an old name of one, ready to be answered.
 *
 * @param id INSEE code, or SIREN; of the old commune for an old name
 * @param where with the first postcode of the commune
 * @param seat what it lies in
 */
record Place(Kind kind, String id, String name, Feature.Where where, Position position, Seat seat) {

  /**
   * What a place lies in.
   *
   * @param commune code of today's commune; empty for wider territories
   * @param departement code of the département, of the most populous commune for what is wider
   */
  record Seat(String commune, String departement) {}

  /** Inhabitants: of today's commune for an old name. */
  int population() {
    return where.population();
  }

  /** Whether both answer the same: one commune, by whichever of its names, or one territory. */
  boolean isSameAs(Place other) {
    if (kind.type() != other.kind.type()) {
      return false;
    }
    boolean commune = kind.type() == FeatureType.MUNICIPALITY;
    boolean arrondissement = kind == Kind.ARRONDISSEMENT || other.kind == Kind.ARRONDISSEMENT;
    return commune && !arrondissement
        ? seat.commune().equals(other.seat.commune())
        : id.equals(other.id);
  }

  /** The place as an answer, with this of its postcodes. */
  Feature toFeature(Standing standing, @Nullable String postcode) {
    Feature.Where at =
        postcode == null || postcode.equals(where.postcode())
            ? where
            : new Feature.Where(
                where.label(),
                postcode,
                where.city(),
                where.context(),
                where.population(),
                where.territory());
    return new Feature(kind.type(), id, name, at, null, position, standing);
  }

  /** 0 to 1: the logarithm of inhabitants, that of Paris being 1. */
  double importance() {
    int people = kind.isOld() ? Math.min(population(), 1_000) : population();
    return Math.min(1, Math.log1p(people) / Math.log(2_200_000));
  }
}
