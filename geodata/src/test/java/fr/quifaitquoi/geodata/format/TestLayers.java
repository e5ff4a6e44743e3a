package fr.quifaitquoi.geodata.format;

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
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Small layers in which everything that files find hard happens once. */
final class TestLayers {
  private static final LayerInfo.Credit CREDIT =
      new LayerInfo.Credit(
          "Licence Ouverte 2.0",
          "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
          "Région Centre-Val de Loire");

  private static final List<Property> PROPERTIES =
      List.of(
          Property.of("nom", PropertyType.TEXT, "Nom"),
          Property.of("code_commune", PropertyType.TEXT, "Code de la commune"),
          Property.of("nombre", PropertyType.INTEGER, "Nombre"),
          Property.of("score", PropertyType.NUMBER, "Score"),
          Property.of("exemple", PropertyType.BOOLEAN, "Exemple"),
          Property.of("date_creation", PropertyType.DATE, "Date de création"),
          Property.of("date_source", PropertyType.PARTIAL_DATE, "Date de la source"),
          Property.of("date_maj", PropertyType.TIMESTAMP, "Mise à jour"),
          Property.of("themes", PropertyType.TEXT_LIST, "Thèmes"));

  private TestLayers() {}

  static LayerInfo info(String id) {
    return new LayerInfo(id, "Fiches à l’essai", "Des fiches.", List.of("essai"), CREDIT);
  }

  /** Loches, Tours without most values, and an entry that is nowhere. */
  static Layer points() {
    LayerBuilder builder =
        new LayerBuilder(info("fiches"), new LayerSchema(PROPERTIES, GeometryKind.POINT));
    builder.addPoint(
        "A1",
        List.of(
            "Fête de l’été ; \"Œuvre\"",
            "01004",
            42L,
            0.875,
            true,
            LocalDate.of(2024, 2, 29),
            "2021-06",
            Instant.parse("2026-01-02T03:04:05Z"),
            List.of("culture", "lien-social")),
        0.9952341,
        47.1289);
    builder.addPoint(
        "A2",
        Arrays.asList("=SOMME(A1)", "37261", null, null, false, null, null, null, List.of()),
        0.689,
        47.39);
    builder.add(
        "A3",
        Arrays.asList("Sans lieu\nni date", "2A004", -7L, -1.5, null, null, "2018", null, null),
        null);
    return builder.build("1");
  }

  /** A layer of one text property, one feature a WKT geometry; {@code null} for none. */
  static Layer shapes(String id, GeometryKind kind, String... wkt) {
    LayerBuilder builder =
        new LayerBuilder(
            info(id),
            new LayerSchema(
                List.of(Property.of("nom", PropertyType.TEXT, "Nom du territoire")), kind));
    for (int i = 0; i < wkt.length; i++) {
      builder.add("T" + i, List.of("Territoire n° " + i), wkt[i].isEmpty() ? null : read(wkt[i]));
    }
    return builder.build("1");
  }

  /** A square grid of points over France. */
  static Layer grid(int side) {
    LayerBuilder builder =
        new LayerBuilder(
            info("grille"),
            new LayerSchema(
                List.of(Property.of("numero", PropertyType.INTEGER, "Numéro")),
                GeometryKind.POINT));
    for (int i = 0; i < side * side; i++) {
      double lon = -1 + 6.0 * (i % side) / side;
      int line = i / side;
      double lat = 44 + 5.0 * line / side;
      builder.addPoint("P" + i, List.of((long) i), lon, lat);
    }
    return builder.build("1");
  }

  /** A table that goes with entries. */
  static Layer coverages() {
    LayerBuilder builder =
        new LayerBuilder(
            info("couvertures"),
            new LayerSchema(
                List.of(
                    Property.of("id_fiche", PropertyType.TEXT, "Fiche"),
                    Property.of("niveau", PropertyType.TEXT, "Niveau"),
                    Property.of("code", PropertyType.TEXT, "Code")),
                GeometryKind.NONE));
    builder.add("1", List.of("A1", "epci", "243700754"), null);
    return builder.build("1");
  }

  static Geometry read(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  /** A place where a system is meant to be used: longitude, latitude. */
  static double[] placeIn(Crs crs) {
    return switch (crs) {
      case CRS84, WGS84, WEB_MERCATOR, LAMBERT_93 -> new double[] {0.689, 47.39};
      case GUADELOUPE_MARTINIQUE -> new double[] {-61.07, 14.61};
      case GUYANE -> new double[] {-52.33, 4.93};
      case REUNION -> new double[] {55.45, -20.88};
      case MAYOTTE -> new double[] {45.23, -12.78};
      case SAINT_PIERRE_ET_MIQUELON -> new double[] {-56.18, 46.78};
    };
  }

  /** All properties of a layer. */
  static int[] all(Layer layer) {
    return IntStream.range(0, layer.schema().properties().size()).toArray();
  }
}
