package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.Layer;

/** Identifiers of a layer's rows as plain UTF-8, without making strings. Not thread-safe. */
public final class RowIds {
  private final Layer layer;
  private final ByteBuilder json = new ByteBuilder(64);
  private final ByteBuilder plain = new ByteBuilder(64);

  /** Of that layer. */
  public RowIds(Layer layer) {
    this.layer = layer;
  }

  /** The identifier of a row; of use until the next is asked for. */
  public ByteBuilder get(int row) {
    json.truncate(0);
    layer.appendId(row, json);
    plain.truncate(0);
    JsonText.appendPlain(json.array(), json.length(), plain);
    return plain;
  }
}
