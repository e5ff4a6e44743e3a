package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.geodata.stats.Classes;
import fr.quifaitquoi.geodata.stats.ValueClass;
import fr.quifaitquoi.web.French;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The legend of a map: its classes of values, then one line each for what has none. */
final class Bands {
  private static final String NBSP = French.NBSP;

  private final Classes classes;
  private final List<Band> ofValues;
  private final Map<AreaState, Band> others = new EnumMap<>(AreaState.class);

  /**
   * @param counts of the territories of each state
   */
  Bands(MapQuestion question, Classes classes, Map<AreaState, Integer> counts) {
    this.classes = classes;
    boolean whole = question.indicator().isCount();
    List<Band> bands = new ArrayList<>();
    int size = classes.list().size();
    for (int i = 0; i < size; i++) {
      ValueClass its = classes.list().get(i);
      boolean last = i == size - 1;
      bands.add(
          new Band(
              Integer.toString(i + 1),
              whole ? wholeLabel(its, last) : label(its, last),
              Palette.of(i, size),
              its.from(),
              its.to(),
              its.count()));
    }
    ofValues = List.copyOf(bands);
    counts.forEach((state, count) -> {
      if (state != AreaState.TOLD) {
        others.put(state, other(state, question, count));
      }
    });
  }

  private static Band other(AreaState state, MapQuestion question, int count) {
    return switch (state) {
      case NOTHING_KNOWN ->
          band(
              Band.NOTHING_KNOWN,
              question.theme().isEmpty()
                  ? nothing(question.indicator())
                  : "Aucune fiche connue sur ce thème",
              count);
      case MASKED ->
          band(
              Band.MASKED,
              "Moins de 1" + NBSP + "000 habitants" + NBSP + ": taux non calculé",
              count);
      case NO_POPULATION ->
          band(Band.NO_POPULATION, "Population inconnue" + NBSP + ": taux non calculé", count);
      case TOLD -> throw new IllegalArgumentException("a class of values");
    };
  }

  private static String nothing(Indicator indicator) {
    return switch (indicator) {
      case RATE, ENTRIES, SOURCES -> "Aucune fiche connue";
      case ACTORS -> "Aucune fiche d’acteur connue";
      case INITIATIVES -> "Aucune fiche d’initiative connue";
      case EXPERIENCES -> "Aucune fiche de retour d’expérience connue";
      case RESOURCES -> "Aucune fiche d’outil ou de formation connue";
      case EVENTS -> "Aucune fiche d’événement connue";
    };
  }

  private static Band band(String code, String label, int count) {
    return new Band(code, label, Palette.BLANK, Double.NaN, Double.NaN, count);
  }

  private static String label(ValueClass its, boolean last) {
    String from = French.decimal(its.from());
    if (its.from() == its.to()) {
      return from;
    }
    return "de " + from + (last ? " à " : " à moins de ") + French.decimal(its.to());
  }

  private static String wholeLabel(ValueClass its, boolean last) {
    long from = (long) Math.ceil(its.from());
    long to = last ? (long) its.to() : (long) Math.ceil(its.to()) - 1;
    return from == to
        ? French.number(from)
        : "de " + French.number(from) + " à " + French.number(to);
  }

  /** The line of a territory. */
  Band of(AreaState state, @Nullable Double value) {
    if (value != null) {
      return ofValues.get(classes.indexOf(value));
    }
    Band band = others.get(state);
    if (band == null) {
      throw new IllegalStateException("no line in the legend for " + state);
    }
    return band;
  }

  List<Band> list() {
    List<Band> all = new ArrayList<>();
    Band nothing = others.get(AreaState.NOTHING_KNOWN);
    if (nothing != null) {
      all.add(nothing);
    }
    all.addAll(ofValues);
    others.forEach((state, band) -> {
      if (state != AreaState.NOTHING_KNOWN) {
        all.add(band);
      }
    });
    return all;
  }
}
