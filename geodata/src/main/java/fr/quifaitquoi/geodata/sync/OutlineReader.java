package fr.quifaitquoi.geodata.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Reads outlines from a GeoJSON FeatureCollection, compressed or not, a feature at a time. */
final class OutlineReader {
  private static final long LARGEST = 1L << 30;
  private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());

  private final OfficialFile file;
  private final GeoJsonPolygons polygons;

  /**
   * A reader of that file.
   *
   * @param toWgs84 what brings the file's coordinates to longitude and latitude
   */
  OutlineReader(OfficialFile file, UnaryOperator<Coordinate> toWgs84) {
    this.file = file;
    this.polygons = new GeoJsonPolygons(toWgs84);
  }

  List<OfficialOutline> read(Path path) throws SyncException {
    try (InputStream in = open(path);
        JsonParser parser = JSON.createParser(in)) {
      return readFeatures(parser);
    } catch (EOFException e) {
      throw new SyncException(
          Reason.TRUNCATED, file.title() + " : le fichier s’arrête avant la fin.", e);
    } catch (ZipException e) {
      throw new SyncException(
          Reason.NOT_A_ZIP, file.title() + " : le fichier n’est pas un gzip lisible.", e);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw DiskFailures.reading(path, e);
    }
  }

  private InputStream open(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    if (!path.toString().endsWith(".gz")) {
      return in;
    }
    return new LimitedInputStream(new GZIPInputStream(in, 1 << 16), LARGEST);
  }

  private List<OfficialOutline> readFeatures(JsonParser parser) throws IOException, SyncException {
    List<OfficialOutline> outlines = new ArrayList<>();
    boolean closed = false;
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw unreadable(null);
    }
    while (!closed && parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean features = parser.currentName().equals("features");
      parser.nextToken();
      if (!features) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        outlines.add(outline(parser.readValueAsTree(), outlines.size() + 1));
      }
      closed = true;
    }
    if (!closed) {
      throw unreadable(null);
    }
    return outlines;
  }

  private OfficialOutline outline(JsonNode feature, int number) throws SyncException {
    JsonNode properties = feature.path("properties");
    String code = first(properties, "code", "code_qp");
    String name = first(properties, "nom", "lib_qp");
    if (code.isEmpty() || name.isEmpty()) {
      throw new SyncException(
          Reason.WRONG_COLUMNS,
          "%s : l’objet n° %d n’a pas de code ou de nom.".formatted(file.title(), number));
    }
    try {
      GeoJsonPolygons.Read read = polygons.read(feature.path("geometry"));
      return new OfficialOutline(
          code, name, first(properties, "insee_com"), read.geometry(), read.repaired());
    } catch (IllegalArgumentException e) {
      throw new SyncException(
          Reason.UNREADABLE,
          "%s : le contour de %s (%s) ne se lit pas.".formatted(file.title(), code, name),
          e);
    }
  }

  private static String first(JsonNode properties, String... names) {
    for (String name : names) {
      String value = properties.path(name).asText("").strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private SyncException unreadable(@Nullable IOException cause) {
    return new SyncException(
        Reason.UNREADABLE, file.title() + " : le fichier n’est pas du GeoJSON.", cause);
  }
}
