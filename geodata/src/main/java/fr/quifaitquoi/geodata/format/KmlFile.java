package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** Writes KML 2.2: a placemark a feature, typed values in its schema. Not thread-safe. */
final class KmlFile {
  private static final int PIECE = 1 << 16;
  private static final List<String> NAMES = List.of("nom", "name", "titre", "libelle", "label");

  private final Extract extract;
  private final List<EncodedColumn> columns;
  private final Optional<EncodedColumn> name;
  private final KmlGeometry geometry = new KmlGeometry();
  private final ByteBuilder bytes = new ByteBuilder(2 * PIECE);
  private final RowIds ids;

  private KmlFile(Extract extract) {
    this.extract = extract;
    this.ids = new RowIds(extract.layer());
    this.columns =
        extract.columns().stream()
            .map(column -> new EncodedColumn(column, new SimpleData(column)))
            .toList();
    this.name = findName(extract).map(column -> new EncodedColumn(column, KmlFile::appendEscaped));
  }

  static void write(Extract extract, ExportNotes notes, OutputStream out, RowProgress progress)
      throws IOException {
    new KmlFile(extract).writeTo(notes, out, progress);
  }

  /** The values that name the features. */
  private static Optional<Column> findName(Extract extract) {
    return NAMES.stream()
        .flatMap(wanted ->
            extract.columns().stream()
                .filter(column -> column.property().name().equalsIgnoreCase(wanted)))
        .filter(column -> column.property().type() == PropertyType.TEXT)
        .findFirst();
  }

  private static void appendEscaped(PropertyType type, byte[] text, int length, ByteBuilder out) {
    XmlText.append(text, length, out);
  }

  private void writeTo(ExportNotes notes, OutputStream out, RowProgress progress)
      throws IOException {
    appendHead(notes);
    BitSet rows = extract.rows();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      appendPlacemark(row);
      if (bytes.length() >= PIECE) {
        bytes.drainTo(out);
      }
      progress.rowDone();
    }
    bytes.append("</Folder></Document></kml>\n").drainTo(out);
  }

  private void appendHead(ExportNotes notes) {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    bytes.append("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document id=\"root_doc\">");
    appendElement("name", notes.title());
    appendElement("description", description(notes));
    bytes.append("\n<Schema name=\"s\" id=\"s\">");
    if (extract.needsIds()) {
      appendField("id", "string", "Identifiant");
    }
    for (Column column : extract.columns()) {
      Property property = column.property();
      appendField(property.name(), type(property.type()), property.title());
    }
    bytes.append("</Schema>\n<Folder>");
    appendElement("name", extract.layer().info().id());
  }

  private static String description(ExportNotes notes) {
    return String.join(
            "\n",
            notes.description(),
            notes.licence(),
            notes.attribution(),
            notes.date().toString(),
            notes.filters())
        .strip();
  }

  private void appendElement(String element, String text) {
    bytes.append("<" + element + ">");
    XmlText.append(text, bytes);
    bytes.append("</" + element + ">");
  }

  private void appendField(String field, String type, String title) {
    bytes.append("<SimpleField name=\"");
    XmlText.append(field, bytes);
    bytes.append("\" type=\"" + type + "\">");
    appendElement("displayName", title);
    bytes.append("</SimpleField>");
  }

  private static String type(PropertyType type) {
    return switch (type) {
      case INTEGER -> "int";
      case NUMBER -> "double";
      case BOOLEAN -> "bool";
      case TEXT, DATE, PARTIAL_DATE, TIMESTAMP, TEXT_LIST -> "string";
    };
  }

  private void appendPlacemark(int row) {
    ByteBuilder id = ids.get(row);
    bytes.append("\n<Placemark><name>");
    if (name.isPresent()) {
      name.get().append(row, bytes);
    } else {
      XmlText.append(id.array(), id.length(), bytes);
    }
    bytes.append("</name><ExtendedData><SchemaData schemaUrl=\"#s\">");
    if (extract.needsIds()) {
      bytes.append("<SimpleData name=\"id\">");
      XmlText.append(id.array(), id.length(), bytes);
      bytes.append("</SimpleData>");
    }
    for (EncodedColumn column : columns) {
      column.append(row, bytes);
    }
    bytes.append("</SchemaData></ExtendedData>");
    if (extract.layer().isPoint(row)) {
      geometry.appendPoint(extract.layer().lon(row), extract.layer().lat(row), bytes);
    } else {
      Geometry shape = extract.layer().geometry(row);
      if (shape != null) {
        geometry.append(shape, bytes);
      }
    }
    bytes.append("</Placemark>");
  }

  /** One value and its name. */
  private static final class SimpleData implements EncodedColumn.Encoding {
    private final byte[] start;
    private final byte[] end = GeoJsonFeatures.ascii("</SimpleData>");

    SimpleData(Column column) {
      ByteBuilder builder = new ByteBuilder(64);
      builder.append("<SimpleData name=\"");
      XmlText.append(column.property().name(), builder);
      start = builder.append("\">").toBytes();
    }

    @Override
    public void append(PropertyType type, byte[] text, int length, ByteBuilder out) {
      out.append(start);
      if (type == PropertyType.BOOLEAN) {
        // The other writing of xsd:boolean: GDAL reads no "true".
        out.append(text[0] == 't' ? '1' : '0');
      } else {
        XmlText.append(text, length, out);
      }
      out.append(end);
    }
  }
}
