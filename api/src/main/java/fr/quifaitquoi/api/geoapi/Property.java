package fr.quifaitquoi.api.geoapi;

/** What can be told of a territory, in the order in which it is told. */
enum Property {
  NAME("nom"),
  CODE("code"),
  TYPE("type"),
  CHEF_LIEU("chefLieu"),
  CODE_DEPARTEMENT("codeDepartement"),
  DEPARTEMENT_CODES("codesDepartements"),
  SIREN("siren"),
  CODE_EPCI("codeEpci"),
  CODE_REGION("codeRegion"),
  REGION_CODES("codesRegions"),
  POSTCODES("codesPostaux"),
  FORMER_CODES("anciensCodes"),
  POPULATION("population"),
  AREA("surface"),
  ZONE("zone"),
  ASSOCIATED("associees"),
  DELEGATED("deleguees"),
  DEPARTEMENT("departement"),
  EPCI("epci"),
  REGION("region"),
  CENTRE("centre"),
  OUTLINE("contour"),
  BOX("bbox"),
  SCORE("_score");

  private final String word;

  Property(String word) {
    this.word = word;
  }

  /** Its name in the public contract. */
  String word() {
    return word;
  }

  /** Whether it is a geometry, which a GeoJSON feature tells in a place of its own. */
  boolean isGeometry() {
    return this == CENTRE || this == OUTLINE || this == BOX;
  }

  /** Whether it is known no better than the outline is. */
  boolean dependsOnOutline() {
    return this == OUTLINE || this == BOX || this == AREA;
  }
}
