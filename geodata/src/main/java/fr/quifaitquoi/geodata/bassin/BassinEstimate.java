package fr.quifaitquoi.geodata.bassin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the poles among communes, then the pole of each commune. */
public final class BassinEstimate {
  private final BassinFeatures features;
  private final BassinModel model;
  private final double[] poleScores;

  /** An estimate by that model. */
  public BassinEstimate(BassinFeatures features, BassinModel model) {
    this.features = features;
    this.model = model;
    poleScores = new double[features.places().size()];
    for (int i = 0; i < poleScores.length; i++) {
      poleScores[i] = BassinModel.score(model.pole(), features.ofPole(i));
    }
  }

  /** The code of the pole of each commune, by the commune's code; a pole is its own. */
  public Map<String, String> estimate() {
    List<Integer> poles = new ArrayList<>();
    for (int i = 0; i < features.places().size(); i++) {
      if (poleScores[i] > 0) {
        poles.add(i);
      }
    }
    return assign(poles);
  }

  /** The same when the poles are known. */
  public Map<String, String> assign(List<Integer> poles) {
    PoleSet set = features.poles(poles);
    Set<Integer> known = new HashSet<>(poles);
    Map<String, String> poleOf = new TreeMap<>();
    List<BassinPlace> places = features.places();
    for (int i = 0; i < places.size(); i++) {
      int pole = known.contains(i) ? i : best(i, set);
      poleOf.put(places.get(i).code(), places.get(pole).code());
    }
    return poleOf;
  }

  /** A commune without any pole within reach is one. */
  private int best(int place, PoleSet poles) {
    int best = place;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int pole : features.listCandidates(place, poles)) {
      double score =
          BassinModel.score(
              model.attraction(), features.ofAttraction(place, pole, poleScores[pole]));
      if (score > bestScore) {
        best = pole;
        bestScore = score;
      }
    }
    return best;
  }
}
