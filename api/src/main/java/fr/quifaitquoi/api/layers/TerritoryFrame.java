package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a layer says of a territory whatever the directory holds: made once for a geography.
 *
 * @param values of the columns before the counts
 * @param outline null when it is not known
 */
record TerritoryFrame(
    Territory territory, List<@Nullable Object> values, @Nullable Outline outline) {
  private static final double SQUARE_METERS_PER_HECTARE = 10_000;
  private static final double HECTARES_PER_SQUARE_KILOMETER = 100;

  /** One for each territory of the level. */
  static List<TerritoryFrame> list(Geography geography, Level level) {
    List<TerritoryFrame> frames = new ArrayList<>();
    for (Territory territory : geography.list(level)) {
      Outline outline = geography.findOutline(territory.id()).orElse(null);
      frames.add(new TerritoryFrame(territory, values(geography, territory, outline), outline));
    }
    return List.copyOf(frames);
  }

  private static List<@Nullable Object> values(
      Geography geography, Territory territory, @Nullable Outline outline) {
    TerritoryId id = territory.id();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(id.code());
    values.add(territory.name());
    values.add(id.level().code());
    values.add(territory.population() == 0 ? null : (long) territory.population());
    values.add(outline == null ? null : squareKilometers(outline));
    Map<Level, List<Territory>> above = above(geography, id);
    for (Level level : TerritoryProperties.above(id.level())) {
      List<Territory> those = above.getOrDefault(level, List.of());
      values.add(those.isEmpty() ? null : those.getFirst().id().code());
      values.add(those.isEmpty() ? null : those.getFirst().name());
      if (TerritoryProperties.straddles(id.level())) {
        values.add(those.stream().map(t -> t.id().code()).toList());
      }
    }
    values.add(outline == null ? null : outline.method().code());
    values.add(territory.composition().code());
    values.add(territory.vintage());
    return values;
  }

  private static double squareKilometers(Outline outline) {
    return Math.round(outline.squareMeters() / SQUARE_METERS_PER_HECTARE)
        / HECTARES_PER_SQUARE_KILOMETER;
  }

  /** What holds its communes, that of most inhabitants first. */
  private static Map<Level, List<Territory>> above(Geography geography, TerritoryId id) {
    List<Territory> communes = geography.listCommunesOf(id);
    Map<Territory, Integer> people = new HashMap<>();
    for (Territory commune : communes) {
      people.merge(commune, commune.population(), Integer::sum);
      for (Territory other : geography.listTerritoriesOf(commune.id().code())) {
        people.merge(other, commune.population(), Integer::sum);
      }
    }
    Map<Level, List<Territory>> above = new HashMap<>();
    people.entrySet().stream()
        .sorted(
            Map.Entry.<Territory, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().id().code()))
        .map(Map.Entry::getKey)
        .forEach(other ->
            above.computeIfAbsent(other.id().level(), any -> new ArrayList<>()).add(other));
    return above;
  }
}
