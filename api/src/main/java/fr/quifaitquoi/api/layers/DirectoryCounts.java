package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.search.TerritoryActors;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.EntryDocument.SourceMark;
import fr.quifaitquoi.indexer.directory.SearchResult.Named;
import fr.quifaitquoi.indexer.directory.SearchResult.Placement;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many entries each territory has, by kind and theme, and from how many sources. An entry
 * counts where its principal place is: once in its commune, and so in what that commune belongs to.
 * Not counted: examples, communes and EPCI as actors, entries known only at territory level, and
 * those that their source no longer has. Immutable once built, thread-safe.
 */
final class DirectoryCounts {
  private final String version;
  private final Map<TerritoryId, Tally> smallest;
  private final @Nullable LocalDate latest;

  private DirectoryCounts(
      String version, Map<TerritoryId, Tally> smallest, @Nullable LocalDate latest) {
    this.version = version;
    this.smallest = smallest;
    this.latest = latest;
  }

  /** Changes whenever the counts may. */
  String version() {
    return version;
  }

  /** Day of the directory's latest change or import; null for an empty one. */
  @Nullable LocalDate latest() {
    return latest;
  }

  /** The counts of the territories of a level that have any, by their codes. */
  Map<String, Tally> of(Level level, Geography geography, int themes) {
    Map<String, Tally> found = new HashMap<>();
    smallest.forEach((id, tally) -> {
      if (id.level() == level) {
        found.put(id.code(), tally);
      } else if (id.level() == Level.COMMUNE) {
        for (Territory above : geography.listTerritoriesOf(id.code())) {
          if (above.id().level() == level) {
            found.computeIfAbsent(above.id().code(), any -> new Tally(themes)).add(tally);
          }
        }
      }
    });
    return found;
  }

  /** The themes of the first level, in the order in which they are counted. */
  static List<Theme> firstLevel(ThemeTree themes) {
    return themes.themes().stream().filter(theme -> theme.parent().isEmpty()).toList();
  }

  /** Counts entries one by one. Not thread-safe. */
  static final class Builder {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Geography geography;
    private final boolean knowsQuarters;
    private final Map<String, Integer> themes = new HashMap<>();
    private final int themeCount;
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<TerritoryId, Tally> smallest = new HashMap<>();
    private @Nullable LocalDate latest;

    Builder(Geography geography, ThemeTree tree) {
      this.geography = geography;
      knowsQuarters = !geography.list(Level.QPV).isEmpty();
      List<Theme> first = firstLevel(tree);
      themeCount = first.size();
      for (int i = 0; i < first.size(); i++) {
        themes.put(first.get(i).code(), i);
      }
      for (Theme theme : tree.themes()) {
        Integer parent = themes.get(theme.parent());
        if (parent != null) {
          themes.put(theme.code(), parent);
        }
      }
    }

    /** Counts an entry, if it is one that counts. */
    void add(EntryDocument document, Placement placement) {
      date(document.freshness());
      Named commune = placement.commune();
      if (commune == null || !counts(document)) {
        return;
      }
      geography.findCurrentCommune(commune.code()).ifPresent(today -> count(today.id(), document));
      if (knowsQuarters && placement.position() != null && isExact(document)) {
        findQuarter(placement.position()).ifPresent(quarter -> count(quarter, document));
      }
    }

    private void date(EntryDocument.Freshness freshness) {
      LocalDate changed = LocalDate.ofInstant(freshness.changedAt(), FRANCE);
      LocalDate imported = freshness.importedOn();
      LocalDate its = imported != null && imported.isAfter(changed) ? imported : changed;
      if (latest == null || its.isAfter(latest)) {
        latest = its;
      }
    }

    private static boolean counts(EntryDocument document) {
      return !document.entry().identity().example()
          && document.freshness().goneSince() == null
          && precision(document) != PlacePrecision.TERRITORY
          && !TerritoryActors.includes(document.entry());
    }

    private static PlacePrecision precision(EntryDocument document) {
      List<PlaceDraft> places = document.entry().location().places();
      return places.isEmpty() ? PlacePrecision.TERRITORY : places.getFirst().precision();
    }

    /** A quarter is smaller than a commune: a place known to its commune lies in none. */
    private static boolean isExact(EntryDocument document) {
      return switch (precision(document)) {
        case HOUSE_NUMBER, STREET, LOCALITY -> true;
        case COMMUNE, TERRITORY -> false;
      };
    }

    private Optional<TerritoryId> findQuarter(Position position) {
      return geography.locate(position).stream()
          .map(Territory::id)
          .filter(id -> id.level() == Level.QPV)
          .findFirst();
    }

    private void count(TerritoryId id, EntryDocument document) {
      BitSet itsThemes = new BitSet();
      for (Concept concept : document.entry().concepts()) {
        Integer theme = concept.scheme() == ConceptScheme.THEME ? themes.get(concept.code()) : null;
        if (theme != null) {
          itsThemes.set(theme);
        }
      }
      List<Integer> itsSources =
          document.sources().stream()
              .map(SourceMark::code)
              .map(code -> sources.computeIfAbsent(code, any -> sources.size()))
              .toList();
      smallest
          .computeIfAbsent(id, any -> new Tally(themeCount))
          .add(document.entry().identity().kind(), itsThemes, itsSources);
    }

    DirectoryCounts build(String version) {
      return new DirectoryCounts(version, Map.copyOf(smallest), latest);
    }
  }
}
