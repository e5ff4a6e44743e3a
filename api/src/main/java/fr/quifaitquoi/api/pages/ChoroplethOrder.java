package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.choropleth.Area;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The order of the table of a map: {@code tri=valeur}, {@code tri=-valeur} for the greatest first.
 */
record ChoroplethOrder(Key key, boolean descending) {
  /** What rows are ordered by. */
  enum Key {
    NAME("nom"),
    POPULATION("population"),
    VALUE("valeur"),
    ENTRIES("fiches"),
    SOURCES("annuaires");

    private final String code;

    Key(String code) {
      this.code = code;
    }
  }

  /** The greatest values first: another order is asked by a link; a wrong one is as none. */
  static ChoroplethOrder of(Map<String, List<String>> parameters) {
    String asked = parameters.getOrDefault("tri", List.of("")).getFirst();
    for (Key key : Key.values()) {
      if (asked.equals(key.code) || asked.equals("-" + key.code)) {
        return new ChoroplethOrder(key, asked.startsWith("-"));
      }
    }
    return new ChoroplethOrder(Key.VALUE, true);
  }

  /** The order that a column's link asks for: the other way when it is this one already. */
  String next(Key other) {
    boolean down = key == other ? !descending : other != Key.NAME;
    return (down ? "-" : "") + other.code;
  }

  /** Whether the table is in that order, as {@code aria-sort} says it. */
  String sorted(Key other) {
    return key == other ? (descending ? "descending" : "ascending") : "none";
  }

  /** What has no value comes last, either way. */
  Comparator<Area> comparator() {
    Collator french = Collator.getInstance(Locale.FRENCH);
    Comparator<Area> byName = Comparator.comparing(area -> area.territory().name(), french);
    Comparator<Area> plain =
        switch (key) {
          case NAME -> byName;
          case POPULATION -> Comparator.comparingInt(area -> area.territory().population());
          case VALUE ->
              Comparator.comparingDouble(area -> Objects.requireNonNullElse(area.value(), 0.0));
          case ENTRIES -> Comparator.comparingLong(Area::entries);
          case SOURCES -> Comparator.comparingLong(Area::sources);
        };
    Comparator<Area> ordered = descending ? plain.reversed() : plain;
    return key == Key.VALUE
        ? Comparator.comparing((Area area) -> area.value() == null)
            .thenComparing(ordered)
            .thenComparing(byName)
        : ordered.thenComparing(byName);
  }
}
