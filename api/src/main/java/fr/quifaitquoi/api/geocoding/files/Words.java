package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.indexer.geocoding.FeatureType;

/** What things are called in files. */
final class Words {
  private Words() {}

  static String precision(FeatureType type) {
    return switch (type) {
      case HOUSE_NUMBER -> "au numéro";
      case STREET -> "à la rue";
      case LOCALITY -> "au lieu-dit";
      case MUNICIPALITY -> "à la commune";
      case DEPARTEMENT -> "au département";
      case REGION -> "à la région";
      case EPCI -> "à l’intercommunalité";
      case BASSIN_DE_VIE -> "au bassin de vie";
    };
  }
}
