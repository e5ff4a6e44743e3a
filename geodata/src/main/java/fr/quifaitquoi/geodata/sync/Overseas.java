package fr.quifaitquoi.geodata.sync;

/** Tells the collectivités d'outre-mer apart: INSEE's table of communes leaves them out. */
final class Overseas {
  private Overseas() {}

  /** Whether a commune lies in one: Saint-Pierre-et-Miquelon, Saint-Martin, Polynésie … */
  static boolean isCollectivity(String commune) {
    return commune.startsWith("975")
        || commune.startsWith("977")
        || commune.startsWith("978")
        || commune.startsWith("98");
  }
}
