package fr.quifaitquoi.geodata.format.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.geodata.crs.SourceSystem;
import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads GeoJSON: a collection, one feature, or a sequence of them, feature by feature. */
final class GeoJsonReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern CODE = Pattern.compile("(?i).*EPSG:[0-9.]*:?([0-9]+)");

  private final String file;
  private final RawTable table = new RawTable();
  private SourceSystem system = SourceSystem.WGS84;

  private GeoJsonReader(String file) {
    this.file = file;
  }

  static Layer read(Path path, String version) throws IOException {
    String file = String.valueOf(path.getFileName());
    GeoJsonReader reader = new GeoJsonReader(file);
    try (InputStream in =
            new WithoutSeparators(new BufferedInputStream(Files.newInputStream(path)));
        JsonParser parser = MAPPER.getFactory().createParser(in)) {
      reader.readAll(parser);
    } catch (JsonProcessingException e) {
      throw new FormatException(
          file
              + " : JSON illisible, ligne "
              + e.getLocation().getLineNr()
              + ", colonne "
              + e.getLocation().getColumnNr()
              + ". Le fichier est peut-être tronqué.",
          e);
    }
    String name = file.replaceFirst("\\.[^.]*$", "");
    return new LayerAssembly(LayerNames.info(name, name, ""), reader.table, reader.system)
        .build(version);
  }

  private void readAll(JsonParser parser) throws IOException {
    while (parser.nextToken() != null) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw notGeoJson();
      }
      readRoot(parser);
    }
  }

  /** An object at the top: its features one by one, the rest of it as it is. */
  private void readRoot(JsonParser parser) throws IOException {
    ObjectNode rest = MAPPER.createObjectNode();
    boolean collection = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("features") && value == JsonToken.START_ARRAY) {
        collection = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          addFeature(MAPPER.readTree(parser));
        }
      } else {
        rest.set(name, MAPPER.readTree(parser));
      }
    }
    if (rest.has("crs")) {
      system = system(rest.path("crs"));
    }
    if (!collection) {
      addFeature(rest);
    }
  }

  private SourceSystem system(JsonNode crs) throws FormatException {
    String name = crs.at("/properties/name").asText();
    if (crs.isNull() || name.endsWith("CRS84")) {
      return SourceSystem.WGS84;
    }
    Matcher matcher = CODE.matcher(name);
    if (matcher.matches()) {
      var found = SourceSystem.find(Integer.parseInt(matcher.group(1)));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new FormatException(
        file + " : système de coordonnées inconnu « " + name + " ». Donnez un code EPSG.");
  }

  private void addFeature(JsonNode feature) throws FormatException {
    if (!feature.path("type").asText().equals("Feature")) {
      throw notGeoJson();
    }
    @Nullable Object[] values = new @Nullable Object[0];
    for (var property : feature.path("properties").properties()) {
      int column = table.column(property.getKey());
      if (column >= values.length) {
        values = Arrays.copyOf(values, column + 1);
      }
      values[column] = value(property.getValue());
    }
    JsonNode id = feature.path("id");
    table.add(
        new RawTable.Feature(
            id.isValueNode() && !id.isNull() ? id.asText() : null,
            Arrays.asList(values),
            geometry(feature.path("geometry"))));
  }

  private @Nullable Geometry geometry(JsonNode node) throws FormatException {
    if (!node.isObject()) {
      return null;
    }
    try {
      return GeoJsonGeometry.read(node);
    } catch (IllegalArgumentException e) {
      throw new FormatException(
          file + ", entité n° " + (table.features().size() + 1) + " : " + e.getMessage() + ".", e);
    }
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    if (node.isNumber()) {
      return Double.isFinite(node.doubleValue()) ? node.doubleValue() : node.asText();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isArray() && allText(node)) {
      List<String> texts = new ArrayList<>();
      node.forEach(text -> texts.add(text.asText()));
      return texts;
    }
    return node.isTextual() ? node.asText() : node.toString();
  }

  private static boolean allText(JsonNode array) {
    for (JsonNode element : array) {
      if (!element.isTextual()) {
        return false;
      }
    }
    return true;
  }

  private FormatException notGeoJson() {
    return new FormatException(
        file
            + " n’est pas du GeoJSON : on attend une FeatureCollection, une Feature, ou une Feature"
            + " par ligne.");
  }

  /** Leaves out the byte that begins the records of a sequence (RFC 8142), which no JSON has. */
  private static final class WithoutSeparators extends FilterInputStream {
    private static final byte SEPARATOR = 0x1e;

    WithoutSeparators(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      return read == SEPARATOR ? ' ' : read;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int count = in.read(bytes, from, most);
      for (int i = from; i < from + count; i++) {
        if (bytes[i] == SEPARATOR) {
          bytes[i] = ' ';
        }
      }
      return count;
    }
  }
}
