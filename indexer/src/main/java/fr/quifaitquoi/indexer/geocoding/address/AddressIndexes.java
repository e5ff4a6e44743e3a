package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes of addresses in service, one per département, memory-mapped: the heap holds their
 * communes and postcodes, whatever the number of addresses. They are replaced while questions are
 * answered: a question goes on with the indexes that it began with. Thread-safe.
 */
public final class AddressIndexes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AddressIndexes.class);

  private final AddressFolder folder;
  private volatile OpenIndexes open = new OpenIndexes(new TreeMap<>(), List.of());

  private AddressIndexes(AddressFolder folder) {
    this.folder = folder;
  }

  /** Opens the indexes of a folder; those that cannot be used are told by {@link #problems}. */
  public static AddressIndexes open(AddressFolder folder) throws IOException {
    AddressIndexes indexes = new AddressIndexes(folder);
    folder.deleteFormer();
    indexes.reload();
    return indexes;
  }

  /** Takes what has come into the folder since, and lets go of what it replaces. */
  public synchronized void reload() throws IOException {
    OpenIndexes before = open;
    TreeMap<String, DepartementIndex> indexes = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, Path> current : folder.listCurrent().entrySet()) {
      String departement = current.getKey();
      DepartementIndex known = before.indexes().get(departement);
      if (known != null && known.folder().equals(current.getValue())) {
        known.use();
        indexes.put(departement, known);
        continue;
      }
      try {
        indexes.put(departement, DepartementIndex.open(current.getValue()));
        if (known != null) {
          known.deleteWhenClosed();
        }
      } catch (AddressIndexException e) {
        LOG.warn("addresses of {} cannot be used: {}", departement, e.getMessage());
        problems.add(e.getMessage());
      }
    }
    open = new OpenIndexes(indexes, problems);
    before.release();
    LOG.info("{} indexes of addresses are open", indexes.size());
  }

  /** Whether there are any addresses. */
  public boolean isEmpty() {
    return open.indexes().isEmpty();
  }

  /** Whether there are those of a département. */
  public boolean has(String departement) {
    return open.indexes().containsKey(departement);
  }

  /** What each index in service says of itself, by département. */
  public List<IndexDescription> list() {
    return open.indexes().values().stream().map(DepartementIndex::description).toList();
  }

  /** Why indexes of the folder are not in service: French sentences that say what to do. */
  public List<String> problems() {
    return open.problems();
  }

  /**
   * Streets by the words of their names, the best first. The words are looked up as they are: no
   * text is ever parsed as a query.
   */
  public List<FoundStreet> find(StreetQuery query) {
    try (Use use = use()) {
      OpenIndexes now = use.open();
      Collection<DepartementIndex> first = now.route(query);
      NearAutomata near = new NearAutomata();
      List<Hit> hits = search(first, query, near);
      if (first.size() < now.indexes().size() && now.isWorthWidening(query, hits)) {
        List<DepartementIndex> others = new ArrayList<>(now.indexes().values());
        others.removeAll(first);
        hits.addAll(search(others, query, near));
      }
      hits.sort(Comparator.comparingDouble(Hit::order).reversed());
      return read(hits.subList(0, Math.min(query.limit(), hits.size())));
    } catch (IOException e) {
      throw new UncheckedIOException("the indexes of addresses cannot be read", e);
    }
  }

  private static List<Hit> search(
      Collection<DepartementIndex> indexes, StreetQuery query, NearAutomata near)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (DepartementIndex index : indexes) {
      hits.addAll(new StreetSearch(index, query, near).run());
    }
    return hits;
  }

  private static List<FoundStreet> read(List<Hit> hits) throws IOException {
    Map<DepartementIndex, List<Hit>> byIndex = new HashMap<>();
    hits.forEach(hit -> byIndex.computeIfAbsent(hit.index(), i -> new ArrayList<>()).add(hit));
    Map<Hit, FoundStreet> found = new HashMap<>();
    for (Map.Entry<DepartementIndex, List<Hit>> entry : byIndex.entrySet()) {
      StoredStreets streets = new StoredStreets(entry.getKey().leaf());
      entry.getValue().sort(Comparator.comparingInt(Hit::document));
      for (Hit hit : entry.getValue()) {
        found.put(hit, new FoundStreet(streets.get(hit.document()), hit.text()));
      }
    }
    return hits.stream().map(hit -> Objects.requireNonNull(found.get(hit))).toList();
  }

  /**
   * What lies within a radius of a point, the nearest first.
   *
   * @param radiusMeters taken for five kilometres when it is more
   * @param filter types that are no addresses are of no effect
   */
  public List<NearAddress> findNear(
      Position position, double radiusMeters, int limit, GeocodingFilter filter) {
    NearSearch search = new NearSearch(position, radiusMeters, limit, filter);
    try (Use use = use()) {
      return search.run(use.open().indexes().values().stream().filter(search::mayHave).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the indexes of addresses cannot be read", e);
    }
  }

  private Use use() {
    while (true) {
      OpenIndexes current = open;
      if (current.tryUse()) {
        return new Use(current);
      }
      // It has just been replaced: there is another one by now.
      Thread.onSpinWait();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    OpenIndexes last = open;
    open = new OpenIndexes(new TreeMap<>(), List.of());
    last.release();
  }

  /** Keeps the indexes of one question open. */
  private record Use(OpenIndexes open) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      open.release();
    }
  }
}
