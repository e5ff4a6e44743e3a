package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.api.entry.Presence;
import java.util.ArrayList;
import java.util.List;

/** Whether what was read may be stored, and why not. */
final class Judgement {
  /** A source that loses more of its rows at once has more likely a broken file. */
  private static final double MOST_LOST = 0.20;

  private final List<String> against = new ArrayList<>();

  private Judgement() {}

  static Judgement of(Intake intake, Presence presence, ImportRequest.Options options) {
    Judgement judgement = new Judgement();
    if (intake.read() == 0) {
      judgement.against.add("Le fichier ne contient aucune ligne à importer.");
      return judgement;
    }
    if (intake.refused() == intake.read()) {
      judgement.against.add("Toutes les lignes sont refusées.");
    } else if (intake.refused() > 0 && !options.partial()) {
      judgement.against.add(
          intake.refused()
              + (intake.refused() == 1 ? " ligne est refusée" : " lignes sont refusées")
              + "\u00a0: corrigez, ou importez les autres avec --partial.");
    }
    if (presence.missing() > MOST_LOST * presence.before() && !options.force()) {
      judgement.against.add(
          "Le fichier a perdu "
              + presence.missing()
              + " des "
              + presence.before()
              + " fiches que cette source avait, plus d’une sur cinq\u00a0: vérifiez qu’il est"
              + " entier, puis relancez avec --forcer.");
    }
    return judgement;
  }

  boolean isFavourable() {
    return against.isEmpty();
  }

  /** In French; empty when favourable. */
  List<String> reasons() {
    return List.copyOf(against);
  }
}
