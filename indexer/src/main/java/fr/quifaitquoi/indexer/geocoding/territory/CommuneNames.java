package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a text may name a commune, for those who look for an address in it: communes of
 * today, old names, communes déléguées and associées, arrondissements of Paris, Lyon and Marseille.
 * Immutable and thread-safe.
 */
public final class CommuneNames {
  private static final int MAX_WORDS_OF_A_NAME = 9;
  private static final int SHORTEST_WITH_AN_EDIT = 4;

  private final Geography geography;
  private final NameTable names;
  private final DeletionIndex deletions;

  CommuneNames(Geography geography, NameTable names, DeletionIndex deletions) {
    this.geography = geography;
    this.names = names;
    this.deletions = deletions;
  }

  /**
   * The runs of words that name communes exactly, apart from spaces and article; the longest first,
   * then from the last of the text to the first.
   *
   * @param words folded, as {@link Words} makes them
   */
  public List<NameSpan> findSpans(Words words) {
    List<NameSpan> spans = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      int end = Math.min(words.size(), from + MAX_WORDS_OF_A_NAME);
      for (int to = from + 1; to <= end; to++) {
        addExact(words, from, to, spans);
      }
    }
    sort(spans);
    return spans;
  }

  /**
   * The runs of words that are one edit away from the name of a commune, exact ones left out; the
   * best first.
   *
   * @param words folded, as {@link Words} makes them
   */
  public List<NameSpan> findSpansWithAnEdit(Words words) {
    List<NameSpan> spans = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      int end = Math.min(words.size(), from + MAX_WORDS_OF_A_NAME);
      for (int to = from + 1; to <= end; to++) {
        addEdited(words, from, to, spans);
      }
    }
    spans.sort(
        Comparator.comparingDouble(NameSpan::quality)
            .reversed()
            .thenComparing(Comparator.comparingInt(NameSpan::length).reversed()));
    return spans;
  }

  /** Codes of the communes that a postcode serves, the most populous first. */
  public List<String> listCommunesOfPostcode(String postcode) {
    return geography.findCommunesByPostcode(postcode).stream()
        .sorted(Comparator.comparingInt(Territory::population).reversed())
        .map(commune -> commune.id().code())
        .toList();
  }

  /** Today's commune of an INSEE code of any year; null when there is none. */
  public @Nullable String currentCommune(String code) {
    return geography.findCurrentCommune(code).map(t -> t.id().code()).orElse(null);
  }

  private static void sort(List<NameSpan> spans) {
    spans.sort(
        Comparator.comparingInt(NameSpan::length)
            .thenComparingInt(NameSpan::to)
            .thenComparingDouble(NameSpan::quality)
            .reversed());
  }

  private void addExact(Words words, int from, int to, List<NameSpan> spans) {
    Name name = Name.of(words, from, to);
    int key = names.keys().find(name.letters());
    if (key >= 0) {
      addByQuality(from, to, key, name, spans);
    }
  }

  /** One span per quality. */
  private void addByQuality(int from, int to, int key, Name name, List<NameSpan> spans) {
    TreeMap<Double, List<NamedCommune>> byQuality = new TreeMap<>(Comparator.reverseOrder());
    for (int entry = names.head(key); entry < names.head(key + 1); entry++) {
      Place place = names.place(entry);
      NamedCommune named = named(place);
      if (named != null) {
        boolean whole = names.isOfficial(entry) && names.starts(entry) == name.starts();
        double quality = place.kind().isOld() ? 0.9 : whole ? 1 : 0.95;
        byQuality.computeIfAbsent(quality, any -> new ArrayList<>(2)).add(named);
      }
    }
    byQuality.forEach((quality, communes) -> {
      communes.sort(Comparator.comparingInt(NamedCommune::population).reversed());
      spans.add(new NameSpan(from, to, quality, communes));
    });
  }

  private void addEdited(Words words, int from, int to, List<NameSpan> spans) {
    String letters = Name.of(words, from, to).letters();
    if (letters.length() < SHORTEST_WITH_AN_EDIT) {
      return;
    }
    List<NamedCommune> communes = new ArrayList<>();
    int[] last = {-1};
    deletions.search(
        letters,
        key -> {
          if (key != last[0] && Edits.distance(letters, names.keys(), key, 1) == 1) {
            last[0] = key;
            addNamed(key, communes);
          }
        });
    if (!communes.isEmpty()) {
      communes.sort(Comparator.comparingInt(NamedCommune::population).reversed());
      double quality = Math.max(0.5, 0.9 - 1.0 / letters.length());
      spans.add(new NameSpan(from, to, quality, communes));
    }
  }

  private void addNamed(int key, List<NamedCommune> communes) {
    for (int entry = names.head(key); entry < names.head(key + 1); entry++) {
      NamedCommune named = named(names.place(entry));
      if (named != null && names.isOfficial(entry) && !communes.contains(named)) {
        communes.add(named);
      }
    }
  }

  private static @Nullable NamedCommune named(Place place) {
    return place.where().city() == null
        ? null
        : new NamedCommune(place.seat().commune(), place.where().city(), place.population());
  }
}
