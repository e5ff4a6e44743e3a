package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.format.reading.LayerFiles;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of the operator's as layers, read once when the service starts. Ids are made of the names
 * of tables and files; one that is taken gets a number. Thread-safe.
 */
public final class FileLayers implements LayerSource {
  /** No file. */
  public static final FileLayers NONE = new FileLayers(List.of());

  private static final Logger LOG = LoggerFactory.getLogger(FileLayers.class);

  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private final Map<String, PublishedLayer> layers = new LinkedHashMap<>();

  /**
   * A table of a file.
   *
   * @param modified day on which the file was last written
   */
  record Table(Layer layer, LocalDate modified) {}

  FileLayers(List<Table> tables) {
    Set<String> taken = new HashSet<>(TerritoryLayers.ids());
    taken.add(DirectoryInfo.ALL.id());
    for (EntryKind kind : EntryKind.values()) {
      taken.add(DirectoryInfo.of(kind).id());
    }
    for (Table one : tables) {
      Layer table = one.layer();
      String id = free(table.info().id(), taken);
      taken.add(id);
      LayerInfo about = table.info();
      LayerInfo info =
          new LayerInfo(id, about.title(), about.description(), about.keywords(), about.credit());
      layers.put(
          id,
          new PublishedLayer(
              info,
              PublishedLayer.Family.FILE,
              table,
              table.allRows(),
              new BitSet(),
              one.modified()));
    }
  }

  /**
   * Reads files.
   *
   * @throws fr.quifaitquoi.geodata.format.FormatException saying in French what is wrong with one
   */
  public static FileLayers read(List<Path> files) throws IOException {
    List<Table> tables = new ArrayList<>();
    for (Path file : files) {
      long start = System.nanoTime();
      List<Layer> read = LayerFiles.read(file);
      LocalDate modified = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), FRANCE);
      read.forEach(layer -> tables.add(new Table(layer, modified)));
      LOG.info(
          "{} features read from {} in {} s",
          read.stream().mapToInt(Layer::size).sum(),
          file.getFileName(),
          (System.nanoTime() - start) / 1_000_000_000.0);
    }
    return new FileLayers(tables);
  }

  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int number = 2; taken.contains(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }

  @Override
  public List<LayerInfo> list() {
    return layers.values().stream().map(PublishedLayer::info).toList();
  }

  @Override
  public Optional<PublishedLayer> find(String id) {
    return Optional.ofNullable(layers.get(id));
  }
}
