package fr.quifaitquoi.geodata.format;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes features of a layer as GeoJSON (RFC 7946), with the properties chosen, coordinates in a
 * system and in its axis order. Identifiers are the member {@code id}; a feature without a place,
 * or whose place has no image in the system, has the geometry {@code null}. Not thread-safe: one an
 * answer.
 */
public final class GeoJsonFeatures {
  private static final byte[] START = ascii("{\"type\":\"Feature\",\"id\":");
  private static final byte[] GEOMETRY = ascii(",\"geometry\":");
  private static final byte[] NO_GEOMETRY = ascii(",\"geometry\":null");
  private static final byte[] PROPERTIES = ascii(",\"properties\":");

  private final Layer layer;
  private final Column[] columns;

  /** What goes before each value: the brace or comma, and the name. */
  private final byte[][] names;

  private final CoordinateWriter coordinates;

  /**
   * @param properties to write, by their places in the layer's schema, in this order
   */
  public GeoJsonFeatures(Layer layer, int[] properties, Crs crs) {
    this.layer = layer;
    this.coordinates = new CoordinateWriter(crs);
    this.columns = new Column[properties.length];
    this.names = new byte[properties.length][];
    for (int i = 0; i < properties.length; i++) {
      columns[i] = layer.column(properties[i]);
      names[i] = key(i, columns[i].property().name());
    }
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] key(int place, String name) {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(name));
    return ((place == 0 ? "{\"" : ",\"") + quoted + "\":").getBytes(StandardCharsets.UTF_8);
  }

  /** Adds a row's feature. */
  public void append(int row, ByteBuilder out) {
    appendOpen(row, out);
    out.append('}');
  }

  /**
   * Adds a row's feature but for the brace that closes it, so that members such as {@code links}
   * can be added, each after a comma.
   */
  public void appendOpen(int row, ByteBuilder out) {
    out.append(START);
    layer.appendId(row, out);
    appendGeometry(row, out);
    out.append(PROPERTIES);
    if (columns.length == 0) {
      out.append('{');
    }
    for (int i = 0; i < columns.length; i++) {
      out.append(names[i]);
      columns[i].appendJson(row, out);
    }
    out.append('}');
  }

  private void appendGeometry(int row, ByteBuilder out) {
    if (layer.isPoint(row)) {
      out.append(GEOMETRY);
      coordinates.appendPoint(layer.lon(row), layer.lat(row), out);
      return;
    }
    Geometry geometry = layer.geometry(row);
    if (geometry == null) {
      out.append(NO_GEOMETRY);
      return;
    }
    out.append(GEOMETRY);
    coordinates.appendGeometry(geometry, out);
  }
}
