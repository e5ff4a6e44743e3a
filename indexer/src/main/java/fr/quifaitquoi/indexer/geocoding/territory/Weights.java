package fr.quifaitquoi.indexer.geocoding.territory;

/**
 * How much a name is looked for, as the natural logarithm of inhabitants, or of what counts as
 * inhabitants for what is no commune.
 */
final class Weights {
  private static final int OLD_NAMES_COUNT_AT_MOST = 3_000;

  private Weights() {}

  static double of(Place place, boolean official) {
    double people =
        switch (place.kind()) {
          case COMMUNE, BASSIN_DE_VIE, EPCI -> place.population();
          case ARRONDISSEMENT -> 100;
          case PART, FORMER -> Math.min(place.population(), OLD_NAMES_COUNT_AT_MOST) / 10.0;
          case DEPARTEMENT, REGION -> place.population() / 300.0;
        };
    return Math.log1p(people) - (official ? 0 : 2);
  }
}
