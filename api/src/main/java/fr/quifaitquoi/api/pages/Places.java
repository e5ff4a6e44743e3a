package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.web.French;

/** What territories are called. */
final class Places {
  /** Said on first meeting. */
  static final String BASSIN_EXPLAINED =
      "Un bassin de vie est le plus petit territoire où l’on trouve commerces, écoles et services"
          + " de tous les jours.";

  private Places() {}

  /** The level in words. */
  static String level(Level level) {
    return switch (level) {
      case COMMUNE -> "Commune";
      case COMMUNE_DELEGUEE -> "Commune déléguée";
      case COMMUNE_ASSOCIEE -> "Commune associée";
      case ARRONDISSEMENT_MUNICIPAL -> "Arrondissement municipal";
      case BASSIN_DE_VIE -> "Bassin de vie";
      case EPCI -> "Intercommunalité";
      case QPV -> "Quartier prioritaire";
      case ARRONDISSEMENT -> "Arrondissement";
      case DEPARTEMENT -> "Département";
      case REGION -> "Région";
      case PERIMETRE -> "Périmètre";
    };
  }

  /** The level in words, for several. */
  static String levels(Level level) {
    return switch (level) {
      case COMMUNE -> "Communes";
      case COMMUNE_DELEGUEE -> "Communes déléguées";
      case COMMUNE_ASSOCIEE -> "Communes associées";
      case ARRONDISSEMENT_MUNICIPAL -> "Arrondissements municipaux";
      case BASSIN_DE_VIE -> "Bassins de vie";
      case EPCI -> "Intercommunalités";
      case QPV -> "Quartiers prioritaires";
      case ARRONDISSEMENT -> "Arrondissements";
      case DEPARTEMENT -> "Départements";
      case REGION -> "Régions";
      case PERIMETRE -> "Périmètres";
    };
  }

  /** The name alone when it says enough, else with its level: {@code Bassin de vie de Loches}. */
  static String fullName(Territory territory) {
    String name = French.typography(territory.name());
    return switch (territory.id().level()) {
      case BASSIN_DE_VIE -> "Bassin de vie " + French.of(name);
      case ARRONDISSEMENT -> "Arrondissement " + French.of(name);
      default -> name;
    };
  }

  /** The same within a sentence: {@code bassin de vie de Loches}. */
  static String inSentence(Territory territory) {
    String name = fullName(territory);
    return switch (territory.id().level()) {
      case BASSIN_DE_VIE, ARRONDISSEMENT ->
          Character.toLowerCase(name.charAt(0)) + name.substring(1);
      default -> name;
    };
  }
}
