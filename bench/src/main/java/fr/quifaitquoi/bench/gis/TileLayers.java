package fr.quifaitquoi.bench.gis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The layers that tiles are cut from: many points made of real ones, and all communes. */
final class TileLayers {
  /** Text properties of the points, in the order of columns. */
  static final List<String> POINT_PROPERTIES =
      List.of(
          "type",
          "theme_principal",
          "nom",
          "adresse",
          "code_postal",
          "commune",
          "departement",
          "telephone",
          "courriel",
          "horaires");

  /** How far a repeated point is moved, degrees: it stays in its surroundings. */
  private static final double JITTER = 0.15;

  private static final List<String> TYPES =
      List.of("acteur", "initiative", "experience", "ressource", "evenement");
  private static final int THEMES = 14;

  private TileLayers() {}

  /** France Services, repeated with other ids, types and themes, moved a little. */
  static Layer points(Path franceServices, int count) throws IOException {
    List<NamedCsvRecord> real = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(franceServices)) {
      reader.stream().filter(row -> !row.getField("latitude").isBlank()).forEach(real::add);
    }
    LayerBuilder layer =
        new LayerBuilder(
            info("fiches"),
            new LayerSchema(
                POINT_PROPERTIES.stream()
                    .map(name -> Property.of(name, PropertyType.TEXT, name))
                    .toList(),
                GeometryKind.POINT));
    Random random = new Random(20260101);
    for (int number = 0; number < count; number++) {
      NamedCsvRecord row = real.get(number % real.size());
      layer.addPoint(
          "B%09d".formatted(number),
          values(row, random),
          Double.parseDouble(row.getField("longitude")) + random.nextGaussian() * JITTER,
          Double.parseDouble(row.getField("latitude")) + random.nextGaussian() * JITTER);
    }
    return layer.build("1");
  }

  private static List<String> values(NamedCsvRecord row, Random random) {
    return List.of(
        TYPES.get(random.nextInt(3) == 0 ? random.nextInt(TYPES.size()) : 0),
        "theme-" + random.nextInt(THEMES),
        row.getField("lib_fs") + " " + random.nextInt(1_000),
        row.getField("adresse"),
        row.getField("code_postal"),
        row.getField("lib_com"),
        row.getField("insee_dep"),
        row.getField("telephone"),
        row.getField("mail"),
        row.getField("h_lundi"));
  }

  /** Every commune that has an outline. */
  static Layer communes(Geography geography) {
    LayerBuilder layer =
        new LayerBuilder(
            info("communes"),
            new LayerSchema(
                List.of(
                    Property.of("nom", PropertyType.TEXT, "Nom"),
                    Property.of("population", PropertyType.INTEGER, "Population")),
                GeometryKind.POLYGON));
    for (Territory commune : geography.list(Level.COMMUNE)) {
      Outline outline = geography.findOutline(commune.id()).orElse(null);
      if (outline != null) {
        layer.add(
            commune.id().code(),
            List.of(commune.name(), (long) commune.population()),
            outline.geometry());
      }
    }
    return layer.build("1");
  }

  private static LayerInfo info(String id) {
    return new LayerInfo(id, id, "", List.of(), new LayerInfo.Credit("", "", ""));
  }
}
