package fr.quifaitquoi.bench.gis;

import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Points over France with eleven properties of every type, always the same ones. */
final class FormatLayer {
  private static final List<Property> PROPERTIES =
      List.of(
          Property.of("nom", PropertyType.TEXT, "Nom"),
          Property.of("type", PropertyType.TEXT, "Type"),
          Property.of("sous_type", PropertyType.TEXT, "Sous-type"),
          Property.of("theme", PropertyType.TEXT, "Thème"),
          Property.of("code_commune", PropertyType.TEXT, "Code de la commune"),
          Property.of("nom_commune", PropertyType.TEXT, "Commune"),
          Property.of("nombre", PropertyType.INTEGER, "Nombre"),
          Property.of("score", PropertyType.NUMBER, "Score"),
          Property.of("exemple", PropertyType.BOOLEAN, "Exemple"),
          Property.of("date_creation", PropertyType.DATE, "Date de création"),
          Property.of("resume", PropertyType.TEXT, "Résumé"));

  private FormatLayer() {}

  static Layer make(int count) {
    LayerInfo info =
        new LayerInfo(
            "fiches",
            "Fiches",
            "",
            List.of(),
            new LayerInfo.Credit("Licence Ouverte 2.0", "", "Qui fait quoi"));
    LayerBuilder builder = new LayerBuilder(info, new LayerSchema(PROPERTIES, GeometryKind.POINT));
    Random random = new Random(20260101);
    for (int i = 0; i < count; i++) {
      builder.addPoint(
          "A%09d".formatted(i),
          List.of(
              "Association n° " + i + " de l’été",
              "acteur",
              "sous-type-" + random.nextInt(30),
              "theme-" + random.nextInt(18),
              "%05d".formatted(1_000 + random.nextInt(94_000)),
              "Commune " + random.nextInt(30_000),
              (long) random.nextInt(1_000),
              random.nextInt(1_000) / 1_000.0,
              random.nextBoolean(),
              LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000)),
              "Ce que fait l’association n° " + i + " : fêtes, chantiers et débats."),
          -1.5 + random.nextDouble() * 8,
          43 + random.nextDouble() * 6);
    }
    return builder.build("1");
  }
}
