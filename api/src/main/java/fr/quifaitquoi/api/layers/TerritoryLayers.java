package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The territories of France as layers, with their outlines and what is counted in them. They are
 * made anew, the outlines excepted, when the directory changed and somebody asks. Thread-safe.
 */
final class TerritoryLayers implements LayerSource {
  private final GeographyHolder geography;
  private final Supplier<DirectoryCounts> counts;
  private final List<Theme> themes;
  private final Map<Level, Made> made = new ConcurrentHashMap<>();

  TerritoryLayers(
      GeographyHolder geography, Supplier<DirectoryCounts> counts, Vocabulary vocabulary) {
    this.geography = geography;
    this.counts = counts;
    themes = DirectoryCounts.firstLevel(vocabulary.themes());
  }

  /**
   * What was made of a level.
   *
   * @param generation of the geography that the frames are of
   */
  private record Made(long generation, List<TerritoryFrame> frames, PublishedLayer published) {}

  /** What the layers of territories are called in addresses. */
  static List<String> ids() {
    return TerritoryInfo.LEVELS.stream().map(TerritoryInfo::id).toList();
  }

  @Override
  public List<LayerInfo> list() {
    Geography now = geography.get();
    return TerritoryInfo.LEVELS.stream().map(level -> TerritoryInfo.of(level, now)).toList();
  }

  @Override
  public Optional<PublishedLayer> find(String id) {
    return TerritoryInfo.find(id).map(this::layer);
  }

  private PublishedLayer layer(Level level) {
    long generation = geography.generation();
    DirectoryCounts counted = counts.get();
    String version = TerritoryInfo.id(level) + "-" + counted.version() + "-" + generation;
    return made.compute(
            level,
            (any, known) -> {
              if (known != null && known.published().layer().version().equals(version)) {
                return known;
              }
              Geography now = geography.get();
              List<TerritoryFrame> frames =
                  known != null && known.generation() == generation
                      ? known.frames()
                      : TerritoryFrame.list(now, level);
              return new Made(generation, frames, publish(level, frames, counted, version));
            })
        .published();
  }

  private PublishedLayer publish(
      Level level, List<TerritoryFrame> frames, DirectoryCounts counted, String version) {
    Geography now = geography.get();
    LayerInfo info = TerritoryInfo.of(level, now);
    LayerSchema schema =
        new LayerSchema(TerritoryProperties.list(level, themes), geometryKind(frames));
    LayerBuilder builder = new LayerBuilder(info, schema);
    Map<String, Tally> tallies = counted.of(level, now, themes.size());
    Tally nothing = new Tally(themes.size());
    for (TerritoryFrame frame : frames) {
      Tally tally = tallies.getOrDefault(frame.territory().id().code(), nothing);
      List<@Nullable Object> values = new ArrayList<>(frame.values());
      values.addAll(
          TerritoryProperties.counts(
              tally, frame.territory().population(), themes, counted.latest()));
      add(builder, frame, values);
    }
    Layer layer = builder.build(version);
    return new PublishedLayer(
        info,
        PublishedLayer.Family.TERRITORIES,
        layer,
        layer.allRows(),
        new BitSet(),
        modified(frames));
  }

  /** The official geography of a year is that of its first day. */
  private static @Nullable LocalDate modified(List<TerritoryFrame> frames) {
    return frames.stream()
        .map(frame -> frame.territory().vintage())
        .filter(vintage -> vintage.matches("\\d{4}"))
        .max(Comparator.naturalOrder())
        .map(year -> LocalDate.of(Integer.parseInt(year), 1, 1))
        .orElse(null);
  }

  private static void add(
      LayerBuilder builder, TerritoryFrame frame, List<@Nullable Object> values) {
    String code = frame.territory().id().code();
    Outline outline = frame.outline();
    if (outline == null) {
      Position centre = frame.territory().centre();
      builder.addPoint(code, values, centre.lon(), centre.lat());
    } else {
      builder.add(code, values, outline.geometry());
    }
  }

  private static GeometryKind geometryKind(List<TerritoryFrame> frames) {
    long points = frames.stream().filter(frame -> frame.outline() == null).count();
    if (points == 0) {
      return GeometryKind.POLYGON;
    }
    return points == frames.size() ? GeometryKind.POINT : GeometryKind.MIXED;
  }
}
