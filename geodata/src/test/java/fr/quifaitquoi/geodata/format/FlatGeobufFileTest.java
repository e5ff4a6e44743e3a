package fr.quifaitquoi.geodata.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.PackedRTree;

class FlatGeobufFileTest {
  @TempDir Path folder;

  @Test
  void saysHowManyWhatAndWhere() throws IOException {
    HeaderMeta header = HeaderMeta.read(bytes(TestLayers.points()));

    assertThat(header.featuresCount).isEqualTo(3);
    assertThat(header.srid).isEqualTo(4326);
    assertThat(header.envelope).isEqualTo(new Envelope(0.689, 0.9952341, 47.1289, 47.39));
    assertThat(header.columns).extracting(column -> column.name).startsWith("id", "nom");
    assertThat(header.columns).extracting(column -> column.title).contains("Date de création");
  }

  @Test
  void findsFeaturesByItsIndex() throws IOException {
    Layer layer = TestLayers.grid(40);
    ByteBuffer bytes = bytes(layer);
    HeaderMeta header = HeaderMeta.read(bytes);
    Envelope box = new Envelope(0.9, 1.11, 45.9, 46.2);

    assertThat(PackedRTree.search(bytes, header.offset, 1_600, 16, box))
        .hasSize(layer.rowsNear(box).cardinality());
  }

  @Test
  void writesAnEmptyLayer() throws IOException {
    assertThat(
            HeaderMeta.read(bytes(TestLayers.shapes("vide", GeometryKind.POLYGON))).featuresCount)
        .isZero();
  }

  @ParameterizedTest
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  @EnumSource(value = Crs.class, mode = EnumSource.Mode.EXCLUDE, names = "WGS84")
  void isReadByGdalInEverySystem(Crs crs) throws IOException {
    double[] place = TestLayers.placeIn(crs);
    Layer layer =
        TestLayers.shapes("lieux", GeometryKind.POINT, "POINT (" + place[0] + " " + place[1] + ")");
    Path file =
        TestFiles.write(
            folder,
            FormatRequest.of(FileFormat.FLATGEOBUF, Extract.whole(layer, crs), TestFiles.NOTES));

    JsonNode feature = Gdal.features(file).path(0);

    assertThat(Gdal.info(file)).contains("ID[\"EPSG\"," + crs.epsg() + "]]", "Feature Count: 1");
    assertThat(feature.at("/geometry/coordinates/0").asDouble()).isCloseTo(place[0], within(1e-6));
    assertThat(feature.at("/geometry/coordinates/1").asDouble()).isCloseTo(place[1], within(1e-6));
  }

  @Test
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  void keepsValuesAndNullGeometries() throws IOException {
    Path file = TestFiles.write(folder, FileFormat.FLATGEOBUF, TestLayers.points());

    JsonNode features = Gdal.features(file, "-where", "id = 'A1'");
    assertThat(features.at("/0/properties/nom").asText()).isEqualTo("Fête de l’été ; \"Œuvre\"");
    assertThat(features.at("/0/properties/code_commune").asText()).isEqualTo("01004");
    assertThat(features.at("/0/properties/nombre").asInt()).isEqualTo(42);
    assertThat(features.at("/0/properties/score").asDouble()).isEqualTo(0.875);
    assertThat(features.at("/0/properties/exemple").asBoolean()).isTrue();
    assertThat(features.at("/0/properties/date_creation").asText()).startsWith("2024-02-29");
    assertThat(Gdal.features(file, "-where", "id = 'A3'").at("/0/geometry").isNull()).isTrue();
    assertThat(Gdal.features(file, "-spat", "0.9", "47", "1", "48")).hasSize(1);
  }

  @Test
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  void makesAllMultipleWhenOneIs() throws IOException {
    Layer layer =
        TestLayers.shapes(
            "zones",
            GeometryKind.POLYGON,
            "POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))");
    Path file = TestFiles.write(folder, FileFormat.FLATGEOBUF, layer);

    assertThat(Gdal.info(file)).contains("Geometry: Multi Polygon");
    assertThat(Gdal.features(file, "-where", "id = 'T0'").at("/0/geometry/coordinates/0"))
        .hasSize(2);
  }

  private static ByteBuffer bytes(Layer layer) throws IOException {
    byte[] bytes =
        TestFiles.bytes(
            FormatRequest.of(
                FileFormat.FLATGEOBUF, Extract.whole(layer, Crs.CRS84), TestFiles.NOTES));
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
