package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.CommuneCode;
import fr.quifaitquoi.geodata.Dataset;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes indexes of rows, one per département: the rows are parted on disk by département and then
 * by commune, so that at most a few communes are in memory at once, in whatever order they come.
 * Not thread-safe.
 */
public final class AddressIndexBuilder implements Closeable {
  /** Bytes of rows that are held in memory together, unless one commune has more. */
  private static final long LARGEST_PILE = 8 << 20;

  private final Path work;
  private final RowPiles piles;
  private final Set<String> communes = new HashSet<>();

  /**
   * Starts with no rows.
   *
   * @param work a folder of its own, emptied in the end; on the disk of the indexes to be
   */
  public AddressIndexBuilder(Path work) throws IOException {
    this.work = Files.createDirectories(work);
    piles = new RowPiles(work, row -> CommuneCode.departementOf(row.city().code()));
  }

  /** Takes one more row. */
  public void add(AddressRow row) throws IOException {
    communes.add(row.city().code());
    piles.add(row);
  }

  /** The départements of the rows taken, in order; no more rows can be added. */
  public List<String> finish() throws IOException {
    return piles.finish();
  }

  /** Makes the index of one of them, in a folder of the work folder. */
  public BuiltIndex build(String departement, List<Dataset> datasets) throws IOException {
    try (StreetStore store = new StreetStore(work.resolve(departement + ".voies"))) {
      assemble(departement, store);
      return write(departement, store, datasets);
    }
  }

  /**
   * The same, with what the index in service has of communes other than those of the rows; an index
   * that cannot be read is left out, since it is of no use to anybody.
   */
  public BuiltIndex buildOnto(AddressFolder folder, String departement, Dataset dataset)
      throws IOException {
    List<Dataset> datasets = new ArrayList<>();
    try (StreetStore store = new StreetStore(work.resolve(departement + ".voies"))) {
      assemble(departement, store);
      Optional<Path> current = folder.findCurrentOf(departement);
      if (current.isPresent()) {
        datasets.addAll(KeptStreets.copy(current.get(), communes, store));
        datasets.removeIf(former -> former.url().equals(dataset.url()));
      }
      datasets.add(dataset);
      return write(departement, store, datasets);
    }
  }

  private BuiltIndex write(String departement, StreetStore store, List<Dataset> datasets)
      throws IOException {
    Path folder = work.resolve(departement + ".index");
    IndexDescription description =
        new IndexDescription(departement, store.streets(), store.addresses(), datasets);
    IndexWriting.write(store, folder, description.toMap());
    return new BuiltIndex(folder, description);
  }

  private void assemble(String departement, StreetStore store) throws IOException {
    long size = piles.size(departement);
    int parts = (int) Math.min(256, 1 + size / LARGEST_PILE);
    if (parts == 1) {
      addCommunes(piles.sort(departement), store);
      return;
    }
    try (RowPiles smaller =
        new RowPiles(
            work.resolve(departement),
            row -> Integer.toString(Math.floorMod(row.city().code().hashCode(), parts)))) {
      piles.drain(departement, smaller::add);
      for (String part : smaller.finish()) {
        addCommunes(smaller.sort(part), store);
      }
    }
  }

  private static void addCommunes(List<AddressRow> sorted, StreetStore store) throws IOException {
    List<AddressRow> commune = new ArrayList<>();
    for (AddressRow row : sorted) {
      if (!commune.isEmpty() && !commune.getFirst().city().code().equals(row.city().code())) {
        store.add(StreetAssembler.assemble(commune));
        commune.clear();
      }
      commune.add(row);
    }
    if (!commune.isEmpty()) {
      store.add(StreetAssembler.assemble(commune));
    }
  }

  @Override
  public void close() throws IOException {
    try (RowPiles closed = piles) {
      closed.close();
    } finally {
      Folders.delete(work);
    }
  }
}
