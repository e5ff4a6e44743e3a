package fr.quifaitquoi.indexer.reading.guess;

/** What a column may hold. */
public enum ColumnRole {
  KEY("identifiant"),
  NAME("nom"),
  SUMMARY("résumé"),
  DESCRIPTION("description"),
  ADDRESS("adresse"),
  HOUSE_NUMBER("numéro de voie"),
  STREET_KIND("type de voie"),
  STREET("voie"),
  COMPLEMENT("complément d’adresse"),
  POSTCODE("code postal"),
  CITY("commune"),
  COMMUNE_CODE("code INSEE de la commune"),
  DEPARTEMENT("département"),
  LATITUDE("latitude"),
  LONGITUDE("longitude"),
  EASTING("x en Lambert-93"),
  NORTHING("y en Lambert-93"),
  POINT("point (latitude, longitude)"),
  PHONE("téléphone"),
  MOBILE("téléphone mobile"),
  MAIL("courriel"),
  PERSON("personne à joindre"),
  SITE("site"),
  SIRET("SIRET"),
  SIREN("SIREN"),
  RNA("RNA"),
  CREATED("date de création"),
  START("début"),
  END("fin"),
  SOURCE_DATE("date de mise à jour"),
  HOURS("horaires"),
  MONDAY("horaires du lundi"),
  TUESDAY("horaires du mardi"),
  WEDNESDAY("horaires du mercredi"),
  THURSDAY("horaires du jeudi"),
  FRIDAY("horaires du vendredi"),
  SATURDAY("horaires du samedi"),
  SUNDAY("horaires du dimanche"),
  ACCESSIBILITY("accessibilité"),
  AUDIENCE("publics"),
  CATEGORY("catégorie");

  private final String label;

  ColumnRole(String label) {
    this.label = label;
  }

  /** What it is called in reports, in French. */
  public String label() {
    return label;
  }
}
