package fr.quifaitquoi.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class LayerTest {
  private static final LayerInfo INFO =
      new LayerInfo("essai", "Essai", "", List.of(), new LayerInfo.Credit("", "", ""));

  private static LayerBuilder builder(PropertyType... types) {
    List<Property> properties = new ArrayList<>();
    for (PropertyType type : types) {
      properties.add(Property.of("p" + properties.size(), type, "P"));
    }
    return new LayerBuilder(INFO, new LayerSchema(properties, GeometryKind.MIXED));
  }

  @Test
  void givesBackValuesOfEachTypeAsTheyWereAdded() {
    List<Object> values =
        List.of(
            "L’été \"à\" Loches\\\n",
            42L,
            0.1,
            true,
            LocalDate.of(2026, 3, 12),
            "2021-06",
            Instant.parse("2026-03-12T08:30:00Z"),
            List.of("jeunesse", "é\"t"));
    LayerBuilder builder = builder(PropertyType.values());
    // The order of the types above is that of the enumeration.
    assertThat(PropertyType.values()).hasSameSizeAs(values);
    builder.addPoint("a", values, 1, 47);
    builder.add("b", Arrays.asList(new Object[values.size()]), null);
    Layer layer = builder.build("1");
    for (int i = 0; i < values.size(); i++) {
      assertThat(layer.column(i).valueAt(0)).isEqualTo(values.get(i));
      assertThat(layer.column(i).values()[layer.column(i).code(0)]).isEqualTo(values.get(i));
      assertThat(layer.column(i).valueAt(1)).isNull();
      assertThat(layer.column(i).code(1)).isEqualTo(Column.NULL);
    }
  }

  @Test
  void writesValuesAsJson() {
    LayerBuilder builder =
        builder(
            PropertyType.TEXT, PropertyType.NUMBER, PropertyType.NUMBER, PropertyType.TEXT_LIST);
    builder.addPoint("a", List.of("a\"b\tc", 12.0, 0.5, List.of("x", "y")), 0, 0);
    Layer layer = builder.build("1");
    ByteBuilder out = new ByteBuilder(8);
    for (int i = 0; i < 4; i++) {
      layer.column(i).appendJson(0, out);
      out.append(' ');
    }
    assertThat(new String(out.toBytes(), StandardCharsets.UTF_8))
        .isEqualTo("\"a\\\"b\\tc\" 12 0.5 [\"x\",\"y\"] ");
  }

  @Test
  void refusesNumbersThatJsonCannotWrite() {
    LayerBuilder builder = builder(PropertyType.NUMBER);
    assertThatThrownBy(() -> builder.addPoint("a", List.of(Double.NaN), 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whether values repeat or not, and past the rows after which a column decides. */
  @Test
  void keepsTenThousandRowsOfManyAndOfFewDistinctValues() {
    LayerBuilder builder = builder(PropertyType.TEXT, PropertyType.TEXT, PropertyType.INTEGER);
    int rows = 10_000;
    List<Integer> shuffled = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      shuffled.add(i);
    }
    Collections.shuffle(shuffled, new Random(7));
    for (int i : shuffled) {
      builder.addPoint(
          String.format("%05d", i),
          Arrays.asList(i % 10 == 3 ? null : "nom " + i, "type " + i % 3, (long) i % 700),
          i / 1000.0,
          45);
    }
    Layer layer = builder.build("1");
    assertThat(layer.column(0).isCoded()).isFalse();
    assertThat(layer.column(1).isCoded()).isTrue();
    assertThat(layer.column(1).codeCount()).isEqualTo(3);
    for (int row = 0; row < rows; row++) {
      assertThat(layer.id(row)).isEqualTo(String.format("%05d", row));
      assertThat(layer.column(0).valueAt(row)).isEqualTo(row % 10 == 3 ? null : "nom " + row);
      assertThat(layer.column(1).valueAt(row)).isEqualTo("type " + row % 3);
      assertThat(layer.column(2).valueAt(row)).isEqualTo((long) row % 700);
      assertThat(layer.lon(row)).isEqualTo(row / 1000.0);
    }
  }

  @Test
  void ordersRowsByIdNumbersByNumber() {
    LayerBuilder builder = builder();
    for (String id : List.of("10", "9", "2A004", "01004", "100")) {
      builder.add(id, List.of(), null);
    }
    Layer layer = builder.build("1");
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < layer.size(); row++) {
      ids.add(layer.id(row));
    }
    assertThat(ids).containsExactly("9", "10", "100", "01004", "2A004");
  }

  @Test
  void findsRowsByIdAndWhereToGoOnWhenAnIdIsGone() {
    LayerBuilder builder = builder();
    for (String id : List.of("b", "d", "f")) {
      builder.add(id, List.of(), null);
    }
    Layer layer = builder.build("1");
    assertThat(layer.findRow("d")).hasValue(1);
    assertThat(layer.findRow("c")).isEmpty();
    assertThat(layer.findRow("z")).isEmpty();
    assertThat(layer.firstAfter(layer.place(0))).isEqualTo(1);
    assertThat(layer.firstAfter("-c")).isEqualTo(1);
    assertThat(layer.firstAfter(layer.place(2))).isEqualTo(3);
  }

  @Test
  void listsWhatIsLocatedFirstAndGoesOnInTheRightHalf() {
    LayerBuilder builder = builder();
    builder.add("a", List.of(), null);
    builder.addPoint("b", List.of(), 1, 2);
    builder.add("c", List.of(), null);
    builder.addPoint("d", List.of(), 1, 2);
    Layer layer = builder.build("1");
    assertThat(IntStream.range(0, 4).mapToObj(layer::id)).containsExactly("b", "d", "a", "c");
    for (int row = 0; row < 4; row++) {
      assertThat(layer.findRow(layer.id(row))).hasValue(row);
      assertThat(layer.firstAfter(layer.place(row))).isEqualTo(row + 1);
    }
    // Of features that are gone since.
    assertThat(layer.firstAfter("+c")).isEqualTo(1);
    assertThat(layer.firstAfter("-b")).isEqualTo(3);
    assertThat(layer.firstAfter("+z")).isEqualTo(2);
  }

  @Test
  void refusesTwoFeaturesOfOneId() {
    LayerBuilder builder = builder();
    builder.add("a", List.of(), null);
    builder.add("a", List.of(), null);
    assertThatThrownBy(() -> builder.build("1")).hasMessageContaining("a");
  }

  @Test
  void findsWhatMeetsABoxAsTryingEachRowDoes() {
    LayerBuilder builder = builder();
    GeometryFactory factory = new GeometryFactory();
    Random random = new Random(3);
    for (int i = 0; i < 3_000; i++) {
      double x = random.nextDouble() * 10;
      double y = random.nextDouble() * 10;
      if (i % 3 == 0) {
        builder.add("s" + i, List.of(), factory.toGeometry(new Envelope(x, x + 0.3, y, y + 0.2)));
      } else if (i % 100 == 1) {
        builder.add("n" + i, List.of(), null);
      } else {
        builder.addPoint("p" + i, List.of(), x, y);
      }
    }
    Layer layer = builder.build("1");
    for (int i = 0; i < 200; i++) {
      double x = random.nextDouble() * 12 - 1;
      double y = random.nextDouble() * 12 - 1;
      Envelope box = new Envelope(x, x + random.nextDouble() * 3, y, y + random.nextDouble() * 3);
      BitSet expected = new BitSet();
      for (int row = 0; row < layer.size(); row++) {
        expected.set(row, !layer.isWithoutGeometry(row) && box.intersects(layer.envelope(row)));
      }
      assertThat(layer.rowsNear(box)).isEqualTo(expected);
    }
    assertThat(layer.rowsNear(new Envelope(-180, 180, -90, 90)).cardinality())
        .isEqualTo(
            (int)
                IntStream.range(0, layer.size())
                    .filter(row -> !layer.isWithoutGeometry(row))
                    .count());
  }

  @Test
  void tellsTimesApartAndKeepsWhatIsAtNone() {
    LayerBuilder builder = builder();
    builder.add("a", List.of(), null);
    builder.add("b", List.of(), null);
    builder.when(100L, 200L);
    builder.add("c", List.of(), null);
    builder.when(150L, null);
    Layer layer = builder.build("1");
    assertThat(layer.hasTimes()).isTrue();
    // One of them has no end, so all together have none.
    assertThat(layer.time()).isEqualTo(new LayerTime(100L, null));
    LayerTime early = new LayerTime(null, 120L);
    assertThat(layer.overlaps(0, early)).isTrue();
    assertThat(layer.overlaps(1, early)).isTrue();
    assertThat(layer.overlaps(2, early)).isFalse();
    LayerTime late = new LayerTime(201L, null);
    assertThat(layer.overlaps(1, late)).isFalse();
    assertThat(layer.overlaps(2, late)).isTrue();
  }

  @Test
  void isWithoutExtentWhenNothingHasAGeometry() {
    LayerBuilder builder = builder();
    builder.add("a", List.of(), null);
    Layer layer = builder.build("1");
    assertThat(layer.extent().isNull()).isTrue();
    assertThat(layer.rowsNear(new Envelope(-180, 180, -90, 90)).isEmpty()).isTrue();
  }
}
