package fr.quifaitquoi.geodata.format.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import fr.quifaitquoi.geodata.crs.WellKnownText;
import fr.quifaitquoi.geodata.format.ExportNotes;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.GeometryForm;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.nio.ByteBuffer;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** The head of a FlatGeobuf file: columns, system, extent, licence. */
final class FileHeader {
  private final FlatBufferBuilder builder = new FlatBufferBuilder(4_096);
  private final Extract extract;
  private final ExportNotes notes;

  FileHeader(Extract extract, ExportNotes notes) {
    this.extract = extract;
    this.notes = notes;
  }

  /** Its bytes, the length first. */
  ByteBuffer build(GeometryForm form, Envelope extent, long features, int nodeSize) {
    int columns = Header.createColumnsVector(builder, columns());
    int name = builder.createString(extract.layer().info().id());
    int title = builder.createString(notes.title());
    int description = builder.createString(description());
    int crs = crs();
    int envelope = 0;
    if (!extent.isNull()) {
      envelope =
          Header.createEnvelopeVector(
              builder,
              new double[] {
                extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()
              });
    }
    Header.startHeader(builder);
    Header.addName(builder, name);
    Header.addEnvelope(builder, envelope);
    Header.addGeometryType(builder, geometryType(form));
    Header.addColumns(builder, columns);
    Header.addFeaturesCount(builder, features);
    Header.addIndexNodeSize(builder, nodeSize);
    Header.addCrs(builder, crs);
    Header.addTitle(builder, title);
    Header.addDescription(builder, description);
    builder.finishSizePrefixed(Header.endHeader(builder));
    return builder.dataBuffer();
  }

  private String description() {
    return String.join(
            "\n",
            notes.description(),
            notes.licence(),
            notes.attribution(),
            notes.date().toString(),
            notes.filters())
        .strip();
  }

  private int[] columns() {
    List<Property> properties =
        extract.columns().stream().map(fr.quifaitquoi.geodata.layer.Column::property).toList();
    int ids = extract.needsIds() ? 1 : 0;
    int[] columns = new int[properties.size() + ids];
    if (ids > 0) {
      columns[0] = column(Property.of("id", PropertyType.TEXT, "Identifiant"));
    }
    for (int i = 0; i < properties.size(); i++) {
      columns[i + ids] = column(properties.get(i));
    }
    return columns;
  }

  private int column(Property property) {
    int name = builder.createString(property.name());
    int title = builder.createString(property.title());
    int description = builder.createString(property.description());
    Column.startColumn(builder);
    Column.addName(builder, name);
    Column.addType(builder, PropertyBytes.columnType(property.type()));
    Column.addTitle(builder, title);
    Column.addDescription(builder, description);
    return Column.endColumn(builder);
  }

  private int crs() {
    int org = builder.createString("EPSG");
    int name = builder.createString(extract.crs().label());
    int wkt = builder.createString(WellKnownText.ogc(extract.crs()));
    Crs.startCrs(builder);
    Crs.addOrg(builder, org);
    Crs.addCode(builder, extract.crs().epsg());
    Crs.addName(builder, name);
    Crs.addWkt(builder, wkt);
    return Crs.endCrs(builder);
  }

  static int geometryType(GeometryForm form) {
    return switch (form) {
      case POINT -> GeometryType.Point;
      case MULTIPOINT -> GeometryType.MultiPoint;
      case LINESTRING -> GeometryType.LineString;
      case MULTILINESTRING -> GeometryType.MultiLineString;
      case POLYGON -> GeometryType.Polygon;
      case MULTIPOLYGON -> GeometryType.MultiPolygon;
      case GEOMETRY -> GeometryType.Unknown;
    };
  }
}
