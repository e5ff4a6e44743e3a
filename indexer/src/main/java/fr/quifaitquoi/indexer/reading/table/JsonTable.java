package fr.quifaitquoi.indexer.reading.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An array of JSON objects, at the root or inside an object, or one object per line; or a GeoJSON
 * collection of features. Read twice: once to know its columns, once for its rows.
 */
final class JsonTable implements SourceTable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Limits.VALUE_CHARS)
                  .maxNameLength(1_000)
                  .maxNumberLength(400)
                  .build())
          .build();

  private final JsonParser parser;
  private final JsonRows rows;
  private final TableShape shape;
  private final Map<String, Integer> indexes = new HashMap<>();

  private JsonTable(JsonParser parser, JsonRows rows, TableShape shape) {
    this.parser = parser;
    this.rows = rows;
    this.shape = shape;
    for (int i = 0; i < shape.columns().size(); i++) {
      indexes.put(shape.columns().get(i), i);
    }
  }

  static SourceTable open(Path file, TableOptions options) throws IOException {
    TextEncoding encoding = TextEncoding.detect(file, options.charset());
    JsonSurvey.Found found = survey(file, encoding, options);
    FileFormat format = found.features() ? FileFormat.GEOJSON : FileFormat.JSON;
    TableShape shape =
        new TableShape(
            format, encoding.charset().name(), "", found.path(), found.columns(), encoding.notes());
    JsonParser parser = FACTORY.createParser(encoding.reader(file));
    return new JsonTable(parser, new JsonRows(parser, found.path()), shape);
  }

  private static JsonSurvey.Found survey(Path file, TextEncoding encoding, TableOptions options)
      throws IOException {
    String path = options.path() != null ? options.path() : findPath(file, encoding);
    List<String> columns = new ArrayList<>();
    boolean features = false;
    try (Reader reader = encoding.reader(file);
        JsonParser parser = FACTORY.createParser(reader)) {
      JsonRows rows = new JsonRows(parser, path);
      Map<String, Integer> seen = new HashMap<>();
      for (Map<String, String> row = rows.next(); row != null; row = rows.next()) {
        features |= rows.isFeature();
        for (String key : row.keySet()) {
          if (seen.putIfAbsent(key, 1) == null) {
            columns.add(key);
          }
        }
        if (columns.size() > Limits.COLUMNS) {
          throw Limits.tooManyColumns(rows.rank(), columns.size());
        }
      }
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
    if (columns.isEmpty()) {
      throw noRows(options.path());
    }
    return new JsonSurvey.Found(path, features, List.copyOf(columns));
  }

  private static String findPath(Path file, TextEncoding encoding) throws IOException {
    try (Reader reader = encoding.reader(file);
        JsonParser parser = FACTORY.createParser(reader)) {
      return JsonSurvey.richestPath(parser);
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private static UnreadableFileException noRows(@Nullable String path) {
    return new UnreadableFileException(
        "aucune-ligne",
        0,
        path == null
            ? "Le fichier JSON ne contient aucune liste d’objets."
            : "Le fichier JSON n’a pas de liste d’objets au chemin «\u00a0" + path + "\u00a0».",
        "Donnez une liste d’objets [ {…}, {…} ], ou indiquez le chemin de la liste dans la"
            + " correspondance.");
  }

  private static UnreadableFileException malformed(JsonProcessingException e) {
    long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    return new UnreadableFileException(
        "json-invalide",
        line,
        "Le JSON est mal formé ou coupé" + (line > 0 ? " vers la ligne " + line : "") + ".",
        "Vérifiez que le téléchargement est complet\u00a0; les accolades, crochets et guillemets"
            + " doivent se fermer.");
  }

  @Override
  public TableShape shape() {
    return shape;
  }

  @Override
  public Optional<Row> findNext() throws IOException {
    try {
      Map<String, String> object = rows.next();
      if (object == null) {
        return Optional.empty();
      }
      String[] values = new String[indexes.size()];
      Arrays.fill(values, "");
      object.forEach((key, value) -> {
        Integer index = indexes.get(key);
        if (index != null) {
          values[index] = value;
        }
      });
      return Optional.of(new Row(rows.rank(), Arrays.asList(values), values.length));
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
