package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Four invented clubs: the last says nothing about itself, and is nowhere. */
final class Clubs {
  static final LayerSchema SCHEMA =
      new LayerSchema(
          List.of(
              property("nom", PropertyType.TEXT),
              property("sigle", PropertyType.TEXT),
              property("membres", PropertyType.INTEGER),
              property("cotisation", PropertyType.NUMBER),
              property("actif", PropertyType.BOOLEAN),
              property("creation", PropertyType.DATE),
              property("fin", PropertyType.DATE),
              property("maj", PropertyType.TIMESTAMP),
              property("declaration", PropertyType.PARTIAL_DATE),
              property("themes", PropertyType.TEXT_LIST)),
          GeometryKind.MIXED);

  static final Layer LAYER = build();

  private Clubs() {}

  /** The ids of those that satisfy a filter, in order, as one word. */
  static String found(String text) {
    return found(text, Crs.CRS84);
  }

  static String found(String text, Crs crs) {
    return found(Cql2.parseText(text), crs);
  }

  static String found(Cql2Expression expression, Crs crs) {
    return Cql2Filter.of(expression, SCHEMA, crs).rows(LAYER).stream()
        .mapToObj(LAYER::id)
        .collect(Collectors.joining());
  }

  private static Property property(String name, PropertyType type) {
    return Property.of(name, type, name);
  }

  private static Layer build() {
    LayerInfo info =
        new LayerInfo("clubs", "Clubs", "", List.of(), new LayerInfo.Credit("", "", ""));
    LayerBuilder builder = new LayerBuilder(info, SCHEMA);
    add(
        builder,
        "a",
        "POINT (2 47)",
        "Échecs de Tours",
        "EDT",
        30L,
        12.5,
        true,
        LocalDate.of(2018, 6, 5),
        LocalDate.of(2020, 12, 31),
        Instant.parse("2024-05-31T10:00:00Z"),
        "2018",
        List.of("jeux", "sport"));
    add(
        builder,
        "b",
        "POLYGON ((0 46, 1 46, 1 47, 0 47, 0 46))",
        "Œuvres du cœur",
        "OC",
        120L,
        0.0,
        false,
        LocalDate.of(2021, 1, 1),
        LocalDate.of(2023, 6, 30),
        Instant.parse("2024-05-31T22:30:00Z"),
        "2021-06",
        List.of("social"));
    add(
        builder,
        "c",
        "LINESTRING (1 46.5, 3 46.5)",
        "RANDO_100%",
        "RANDO_100%",
        30L,
        30.0,
        true,
        LocalDate.of(2021, 1, 2),
        null,
        Instant.parse("2025-01-01T00:00:00Z"),
        "2021-06-05",
        List.of());
    add(builder, "d", null, null, null, null, null, null, null, null, null, null, null);
    return builder.build("1");
  }

  private static void add(
      LayerBuilder builder, String id, @Nullable String wkt, @Nullable Object... values) {
    try {
      builder.add(id, Arrays.asList(values), wkt == null ? null : new WKTReader().read(wkt));
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }
}
