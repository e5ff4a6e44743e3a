package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.naming.PlaceName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Names of territories that look like an unknown one, to hint at. Thread-safe. */
final class NearestNames {
  private static final int SHOWN = 3;
  // A directory whose every row is refused must not take minutes: past that many different names,
  // the hint does without.
  private static final int MOST_SEARCHES = 2_000;

  private final Geography geography;
  private final Map<Level, Map<Character, List<Named>>> byInitial = new ConcurrentHashMap<>();
  private final Map<String, List<String>> found = new ConcurrentHashMap<>();

  NearestNames(Geography geography) {
    this.geography = geography;
  }

  /** At most three names of that level, best first, with their codes. */
  List<String> find(Level level, String name) {
    String key = PlaceName.keyWithArticle(name);
    if (key.isEmpty() || key.length() > 80) {
      return List.of();
    }
    String memory = level + key;
    List<String> known = found.get(memory);
    if (known != null || found.size() >= MOST_SEARCHES) {
      return known == null ? List.of() : known;
    }
    List<String> names = search(level, key);
    found.put(memory, names);
    return names;
  }

  private List<String> search(Level level, String key) {
    int limit = Math.max(2, key.length() / 4);
    return byInitial
        .computeIfAbsent(level, this::index)
        .getOrDefault(key.charAt(0), List.of())
        .stream()
        .map(named -> new Scored(named, Words.edits(key, named.key(), limit)))
        .filter(scored -> scored.edits() <= limit)
        .sorted(Comparator.comparingInt(Scored::edits))
        .limit(SHOWN)
        .map(scored -> scored.named().name() + " (" + scored.named().code() + ")")
        .toList();
  }

  private Map<Character, List<Named>> index(Level level) {
    return geography.list(level).stream()
        .map(Named::of)
        .filter(named -> !named.key().isEmpty())
        .collect(Collectors.groupingBy(named -> named.key().charAt(0)));
  }

  private record Named(String key, String name, String code) {
    static Named of(Territory territory) {
      return new Named(
          PlaceName.keyWithArticle(territory.name()), territory.name(), territory.id().code());
    }
  }

  private record Scored(Named named, int edits) {}
}
