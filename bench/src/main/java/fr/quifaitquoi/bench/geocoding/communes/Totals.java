package fr.quifaitquoi.bench.geocoding.communes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Outcomes of all seeds, by set. */
final class Totals {
  private final Map<String, List<Outcome>> bySet = new LinkedHashMap<>();

  void add(String set, Outcome outcome) {
    bySet.computeIfAbsent(set, any -> new ArrayList<>()).add(outcome);
  }

  void print() {
    bySet.forEach((set, outcomes) -> {
      Outcome last = outcomes.getLast();
      CommuneQuality.print(
          "%-16s name@1 %.2f (least %.2f) name@5 %.2f (least %.2f) code@1 %.2f (least %.2f)"
              + " empty %d; last seed: mean %.0f, p50 %.0f, p99 %.0f µs",
          set,
          mean(outcomes, o -> o.byName(0)),
          least(outcomes, o -> o.byName(0)),
          mean(outcomes, o -> o.byName(1)),
          least(outcomes, o -> o.byName(1)),
          mean(outcomes, o -> o.byCode(0)),
          least(outcomes, o -> o.byCode(0)),
          outcomes.stream().mapToInt(Outcome::empty).sum(),
          last.meanMicros(),
          last.micros(0.5),
          last.micros(0.99));
    });
  }

  private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
    return outcomes.stream().mapToDouble(figure).average().orElse(0);
  }

  private static double least(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
    return outcomes.stream().mapToDouble(figure).min().orElse(0);
  }
}
