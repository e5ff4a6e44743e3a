package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.search.FicheMaker;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.SearchResult.Placement;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.PartialDate;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the whole index into one table of fiches. Thread-safe. */
final class DirectoryTable {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryTable.class);
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private final Settings settings;
  private final LayerSchema schema;
  private final ThemeTree themes;

  /** Versions of another run may show the same numbers for other content. */
  private final String run;

  DirectoryTable(Settings settings, Vocabulary vocabulary) {
    this.settings = settings;
    schema = FicheProperties.schema(vocabulary);
    themes = vocabulary.themes();
    byte[] bytes = new byte[4];
    new SecureRandom().nextBytes(bytes);
    run = HexFormat.of().formatHex(bytes);
  }

  /**
   * What one reading of the index gives.
   *
   * @param layers of the directory, by id
   */
  record Contents(Map<String, PublishedLayer> layers, DirectoryCounts counts) {}

  /** Every layer of the directory, and what is counted of it. */
  Contents read(DirectoryIndex index, GeographyHolder geography) throws IOException {
    long start = System.nanoTime();
    FicheMaker fiches = new FicheMaker(geography.get(), settings);
    LayerBuilder builder = new LayerBuilder(DirectoryInfo.ALL, schema);
    long generation = geography.generation();
    DirectoryCounts.Builder counts = new DirectoryCounts.Builder(geography.get(), themes);
    var sequence =
        index.visitAll((document, placement) -> {
          add(document, placement, fiches, builder);
          counts.add(document, placement);
        });
    Layer layer = builder.build(run + "-" + sequence.orElse(0) + "-" + generation);
    LOG.info(
        "layers of {} entries made in {} s",
        layer.size(),
        (System.nanoTime() - start) / 1_000_000_000.0);
    DirectoryCounts counted = counts.build(layer.version());
    return new Contents(publish(layer, counted.latest()), counted);
  }

  private static Map<String, PublishedLayer> publish(Layer layer, @Nullable LocalDate modified) {
    BitSet examples = where(layer, "exemple", Boolean.TRUE);
    Map<String, PublishedLayer> published = new HashMap<>();
    published.put(
        DirectoryInfo.ALL.id(),
        published(DirectoryInfo.ALL, layer, layer.allRows(), examples, modified));
    for (EntryKind kind : EntryKind.values()) {
      LayerInfo info = DirectoryInfo.of(kind);
      BitSet rows = where(layer, "type", kind.code());
      published.put(info.id(), published(info, layer, rows, examples, modified));
    }
    return Map.copyOf(published);
  }

  private static PublishedLayer published(
      LayerInfo info, Layer layer, BitSet rows, BitSet examples, @Nullable LocalDate modified) {
    BitSet shown = (BitSet) rows.clone();
    shown.andNot(examples);
    BitSet onTop = (BitSet) rows.clone();
    onTop.and(examples);
    return new PublishedLayer(info, PublishedLayer.Family.DIRECTORY, layer, shown, onTop, modified);
  }

  private static BitSet where(Layer layer, String property, Object value) {
    return LayerRows.where(layer, layer.schema().findIndex(property).orElseThrow(), value);
  }

  private void add(
      EntryDocument document, Placement placement, FicheMaker fiches, LayerBuilder builder) {
    var values = FicheProperties.values(fiches.of(document, placement), schema);
    Position position = placement.position();
    if (position == null) {
      builder.add(document.id(), values, null);
    } else {
      builder.addPoint(document.id(), values, position.lon(), position.lat());
    }
    var dates = document.entry().dates();
    PartialDate start = dates.start();
    PartialDate end = dates.end();
    if (start != null || end != null) {
      builder.when(
          start == null ? null : seconds(start.from(), LocalTime.MIN),
          seconds(end == null ? lastOf(start) : end.to(), LocalTime.MAX));
    }
  }

  /** Without an end it lasts as long as its date says: a day, a month, a year. */
  private static @Nullable LocalDate lastOf(@Nullable PartialDate start) {
    return start == null ? null : start.to();
  }

  private static @Nullable Long seconds(@Nullable LocalDate day, LocalTime time) {
    return day == null ? null : day.atTime(time).atZone(FRANCE).toEpochSecond();
  }
}
