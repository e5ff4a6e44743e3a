package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.indexer.geocoding.FeatureType;

/** What the bearer of a name is. */
enum Kind {
  COMMUNE(FeatureType.MUNICIPALITY),
  /** Of Paris, Lyon or Marseille. */
  ARRONDISSEMENT(FeatureType.MUNICIPALITY),
  /** A commune déléguée or associée. */
  PART(FeatureType.MUNICIPALITY),
  /** A name that a commune of today had, or one that merged into it. */
  FORMER(FeatureType.MUNICIPALITY),
  DEPARTEMENT(FeatureType.DEPARTEMENT),
  REGION(FeatureType.REGION),
  EPCI(FeatureType.EPCI),
  BASSIN_DE_VIE(FeatureType.BASSIN_DE_VIE);

  private final FeatureType type;

  Kind(FeatureType type) {
    this.type = type;
  }

  FeatureType type() {
    return type;
  }

  /** Whether it is a name of the past, or of a part, of a commune that has another one. */
  boolean isOld() {
    return this == PART || this == FORMER;
  }
}
