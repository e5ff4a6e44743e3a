package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.layers.LayerAccess;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.layers.Selection;
import fr.quifaitquoi.api.qgis.LayerStyle;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.geodata.format.FormatRequest;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Understands what file is asked for: of which layer, in which format and system, with which
 * filters and columns. Thread-safe.
 */
public final class ExportPlanner {
  /** Instead of a layer: all kinds of entry, each a layer of one file. */
  public static final String EVERYTHING = "tout";

  /** The layers of {@link #EVERYTHING}. */
  static final List<String> KINDS =
      List.of("acteurs", "initiatives", "experiences", "ressources", "evenements");

  private static final Parameter<Boolean> WKT = new Parameter<>("wkt", Values.truth());

  private final LayerAccess layers;
  private final ExportFilters filters;
  private final EntryTables tables;
  private final LayerStyle style;
  private final Clock clock;

  ExportPlanner(
      LayerAccess layers,
      ExportFilters filters,
      EntryTables tables,
      LayerStyle style,
      Clock clock) {
    this.layers = layers;
    this.filters = filters;
    this.tables = tables;
    this.style = style;
    this.clock = clock;
  }

  /**
   * The file asked for.
   *
   * @param name of a layer, or {@link #EVERYTHING}
   * @param given parameters of the request: those of the search, and those of the file
   * @throws ProblemException when anything is wrong
   */
  public Export plan(String name, FileFormat format, Map<String, List<String>> given) {
    ParameterReader reader = new ParameterReader(given);
    List<PublishedLayer> asked = layers(name, format, reader);
    Crs crs = reader.findOne(ExportCrs.parameter(format)).orElse(format.preselected());
    boolean wkt = format == FileFormat.CSV && reader.findOne(WKT).orElse(false);
    List<Selection> selections = new ArrayList<>();
    for (PublishedLayer layer : asked) {
      selections.add(layers.selector().select(layer, filters.read(reader, layer)));
    }
    ExportColumns columns = ExportColumns.read(reader, asked);
    reader.refuseUnknown(names(name, format, asked));
    reader.throwIfAny();
    List<Extract> extracts = new ArrayList<>();
    for (Selection selection : selections) {
      extracts.add(
          new Extract(shown(selection), selection.rows(), columns.of(selection.published()), crs));
    }
    return export(name, format, new Asked(given, selections, extracts, crs, columns, wkt));
  }

  /** What was understood of a request. */
  private record Asked(
      Map<String, List<String>> given,
      List<Selection> selections,
      List<Extract> extracts,
      Crs crs,
      ExportColumns columns,
      boolean wkt) {}

  private List<PublishedLayer> layers(String name, FileFormat format, ParameterReader reader) {
    if (!name.equals(EVERYTHING)) {
      return List.of(layers.catalogue().get(name));
    }
    if (!format.holdsSeveralLayers()) {
      throw ProblemException.notFound(
          "Un fichier "
              + format.label()
              + " contient une seule couche\u00a0: choisissez-en une, ou prenez tout.gpkg.");
    }
    List<String> known = layers.catalogue().list().stream().map(LayerInfo::id).toList();
    Set<String> ids = new LinkedHashSet<>(KINDS);
    ids.addAll(reader.listAll(new Parameter<>("couches", Values.oneOf(known, id -> id))));
    return ids.stream().map(layers.catalogue()::get).toList();
  }

  private List<String> names(String name, FileFormat format, List<PublishedLayer> asked) {
    Set<String> names = new LinkedHashSet<>();
    asked.forEach(layer -> names.addAll(filters.names(layer)));
    names.add("crs");
    names.add("colonnes");
    if (name.equals(EVERYTHING)) {
      names.add("couches");
    }
    if (format == FileFormat.CSV) {
      names.add(WKT.name());
    }
    return List.copyOf(names);
  }

  /** The table, called as the layer that it is a part of. */
  private static Layer shown(Selection selection) {
    return selection.layer().withInfo(selection.published().info());
  }

  private Export export(String name, FileFormat format, Asked asked) {
    Map<String, String> told = told(asked);
    LocalDate today = LocalDate.now(clock);
    List<Selection> entries =
        asked.selections().stream()
            .filter(s -> s.published().family() == PublishedLayer.Family.DIRECTORY)
            .toList();
    FormatRequest content =
        new FormatRequest(
            format,
            asked.extracts(),
            format.holdsSeveralLayers() ? tables.of(entries) : List.of(),
            ExportTexts.notes(asked.extracts(), told, clock.instant()),
            new FormatRequest.Options(
                asked.wkt(),
                format == FileFormat.GEOPACKAGE ? styles(asked.selections()) : Map.of(),
                DbfNames.ALL));
    long rows = asked.selections().stream().mapToLong(Selection::count).sum();
    return new Export(
        content,
        ExportFileName.of(name, told, today, asked.crs(), format.extension()),
        rows,
        key(format, asked));
  }

  private Map<String, String> styles(List<Selection> selections) {
    Map<String, String> styles = new LinkedHashMap<>();
    for (Selection selection : selections) {
      styles.put(selection.published().info().id(), style.qml(selection.published()));
    }
    return styles;
  }

  /** The filters as they were given, in the order of the contract. */
  private Map<String, String> told(Asked asked) {
    Map<String, String> told = new LinkedHashMap<>();
    for (Selection selection : asked.selections()) {
      for (String name : filters.names(selection.published())) {
        String value = String.join(",", asked.given().getOrDefault(name, List.of())).strip();
        if (!value.isEmpty()) {
          told.put(name, value);
        }
      }
    }
    return told;
  }

  private static String key(FileFormat format, Asked asked) {
    StringBuilder key = new StringBuilder(format.code());
    key.append(' ').append(asked.crs()).append(' ').append(asked.wkt());
    key.append(' ').append(asked.columns().key());
    asked.selections().forEach(selection -> key.append('\n').append(selection.key()));
    return key.toString();
  }
}
