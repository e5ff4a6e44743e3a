package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.web.view.Kind;

/** The kinds of the directory in the words of the pages. */
final class Kinds {
  private Kinds() {}

  static Kind of(EntryKind kind) {
    return switch (kind) {
      case ACTOR -> Kind.ACTEUR;
      case INITIATIVE -> Kind.INITIATIVE;
      case EXPERIENCE -> Kind.EXPERIENCE;
      case RESOURCE -> Kind.RESSOURCE;
      case EVENT -> Kind.EVENEMENT;
    };
  }
}
