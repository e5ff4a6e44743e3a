package fr.quifaitquoi.geodata.format.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import fr.quifaitquoi.geodata.format.EncodedColumn;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.GeometryForm;
import fr.quifaitquoi.geodata.format.Projector;
import fr.quifaitquoi.geodata.format.RowIds;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.Feature;

/** Writes features, one at a time. Not thread-safe. */
final class FeatureEncoder {
  private final GeometryForm form;
  private final Projector projector;
  private final boolean withIds;
  private final RowIds rowIds;
  private final PropertyBytes ids = new PropertyBytes(0);
  private final List<EncodedColumn> columns = new ArrayList<>();
  private final FlatBufferBuilder builder = new FlatBufferBuilder(4_096);
  private final ByteBuilder properties = new ByteBuilder(1_024);

  FeatureEncoder(Extract extract, GeometryForm form, Projector projector) {
    this.rowIds = new RowIds(extract.layer());
    this.form = form;
    this.projector = projector;
    this.withIds = extract.needsIds();
    int number = withIds ? 1 : 0;
    for (var column : extract.columns()) {
      columns.add(new EncodedColumn(column, new PropertyBytes(number++)));
    }
  }

  /** A row's feature, its length first; of use until the next. */
  ByteBuffer encode(int row) throws IOException {
    builder.clear();
    properties.truncate(0);
    if (withIds) {
      ByteBuilder id = rowIds.get(row);
      ids.append(PropertyType.TEXT, id.array(), id.length(), properties);
    }
    for (EncodedColumn column : columns) {
      column.append(row, properties);
    }
    int values =
        Feature.createPropertiesVector(
            builder, ByteBuffer.wrap(properties.array(), 0, properties.length()));
    int geometry = geometry(row);
    Feature.startFeature(builder);
    Feature.addGeometry(builder, geometry);
    Feature.addProperties(builder, values);
    builder.finishSizePrefixed(Feature.endFeature(builder));
    return builder.dataBuffer();
  }

  /** Where the geometry begins, 0 for none. */
  private int geometry(int row) throws IOException {
    if (form == GeometryForm.POINT) {
      return projector.moveTo(row) ? point() : 0;
    }
    Geometry geometry = projector.geometry(row);
    if (geometry == null) {
      return 0;
    }
    Geometry brought = form.bring(geometry);
    return GeometryConversions.serialize(
        builder, brought, GeometryConversions.toGeometryType(brought.getClass()));
  }

  private int point() {
    org.wololo.flatgeobuf.generated.Geometry.startXyVector(builder, 2);
    builder.addDouble(projector.y());
    builder.addDouble(projector.x());
    int position = builder.endVector();
    org.wololo.flatgeobuf.generated.Geometry.startGeometry(builder);
    org.wololo.flatgeobuf.generated.Geometry.addXy(builder, position);
    org.wololo.flatgeobuf.generated.Geometry.addType(builder, FileHeader.geometryType(form));
    return org.wololo.flatgeobuf.generated.Geometry.endGeometry(builder);
  }
}
