package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.geodata.layer.Property;
import java.util.Map;

/** What each column of the contract means, where its title does not say it all. */
final class ColumnMeanings {
  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("id", "Dix caractères, jamais réutilisés ; les mêmes dans l’API et les flux."),
          Map.entry("url", "Page de la fiche sur le site."),
          Map.entry("type", "acteur, initiative, experience, ressource ou evenement."),
          Map.entry("sous_type", "Ce que c’est plus précisément : association, tiers-lieu…"),
          Map.entry("theme_principal", "Code du premier thème."),
          Map.entry("themes", "Codes des thèmes, le principal d’abord, séparés par |."),
          Map.entry("publics", "Codes des publics, séparés par |."),
          Map.entry("exemple", "Vrai pour une fiche inventée pour la démonstration."),
          Map.entry("adresse", "Adresse du lieu principal, telle que donnée."),
          Map.entry("code_commune", "Code INSEE de la commune d’aujourd’hui."),
          Map.entry(
              "bassin_estime", "Vrai si le bassin de vie est estimé, faute du fichier INSEE."),
          Map.entry("precision", "numero, voie, lieu-dit, commune ou territoire."),
          Map.entry("score_lieu", "De 0 à 1 ; vide quand le lieu était donné."),
          Map.entry("lon", "Degrés."),
          Map.entry("lat", "Degrés."),
          Map.entry("x_l93", "Mètres, au centimètre ; vide hors de France métropolitaine."),
          Map.entry("y_l93", "Mètres, au centimètre ; vide hors de France métropolitaine."),
          Map.entry("date_creation", "Année, mois ou jour : 2018, 2021-06 ou 2021-06-05."),
          Map.entry("date_maj", "Dernier changement de la fiche ici, UTC."),
          Map.entry("date_source", "Date que donne la source : année, mois ou jour."),
          Map.entry("date_import", "Jour où la source a été lue."),
          Map.entry("date_verification", "Jour où une personne a vérifié la fiche."),
          Map.entry("source", "Code de l’annuaire dont vient la fiche."),
          Map.entry("licence", "Licence de la source."),
          Map.entry("attribution", "Mention à reproduire avec les données."),
          Map.entry("date_debut", "Initiatives et événements : année, mois ou jour."),
          Map.entry("date_fin", "Initiatives et événements : année, mois ou jour."),
          Map.entry("methode_contour", "officielle, approchee ou estimee."),
          Map.entry("methode_composition", "officielle, approchee ou estimee."));

  private ColumnMeanings() {}

  /** A French sentence; empty when there is nothing to add to the title. */
  static String of(Property property) {
    return property.description().isEmpty()
        ? ALL.getOrDefault(property.name(), "")
        : property.description();
  }
}
