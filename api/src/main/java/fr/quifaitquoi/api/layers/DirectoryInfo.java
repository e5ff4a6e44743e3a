package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerInfo.Credit;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.util.List;

/** What the layers of the directory are called. */
final class DirectoryInfo {
  private static final Credit CREDIT =
      new Credit(
          "Selon la source de chaque fiche (colonnes licence et attribution)",
          "/sources",
          "Qui fait quoi et les annuaires cités dans la colonne attribution");

  static final LayerInfo ALL =
      new LayerInfo(
          "fiches",
          "Toutes les fiches",
          "Acteurs, initiatives, retours d’expérience, outils et formations, événements de la vie"
              + " citoyenne, dans une seule couche.",
          keywords(),
          CREDIT);

  private DirectoryInfo() {}

  static LayerInfo of(EntryKind kind) {
    return switch (kind) {
      case ACTOR ->
          info(
              "acteurs",
              "Acteurs",
              "Qui agit pour la vie citoyenne : associations, communes, collectifs d’habitants,"
                  + " centres sociaux, tiers-lieux, services, têtes de réseau.");
      case INITIATIVE ->
          info(
              "initiatives",
              "Initiatives",
              "Ce qui se fait : journées citoyennes, budgets participatifs, conseils, chantiers,"
                  + " fêtes, actions de lien social.");
      case EXPERIENCE ->
          info(
              "experiences",
              "Retours d’expérience",
              "Ce que d’autres ont appris en menant une initiative : résultats, moyens, conseils.");
      case RESOURCE ->
          info(
              "ressources",
              "Outils et formations",
              "Fiches méthode, guides, observatoires, formations et sensibilisations.");
      case EVENT ->
          info(
              "evenements",
              "Agenda",
              "Rencontres, séminaires, visioconférences, journées nationales, avec leurs dates.");
    };
  }

  private static LayerInfo info(String id, String title, String description) {
    return new LayerInfo(id, title, description, keywords(), CREDIT);
  }

  private static List<String> keywords() {
    return List.of("citoyenneté", "participation citoyenne", "vie associative", "annuaire");
  }
}
