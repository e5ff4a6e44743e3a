package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a file in the columns of the Base adresse nationale that is as large as that of a big
 * département: its real communes, each with as many addresses as it has inhabitants' share, on
 * streets of some twenty numbers whose names are put together from common words.
 */
final class DepartementFile {
  private static final String[] TYPES = {
    "Rue", "Rue", "Rue", "Rue", "Allée", "Impasse", "Chemin", "Avenue", "Place", "Route", "Square"
  };
  private static final String[] STARTS = {
    "beau", "mont", "roche", "ville", "font", "champ", "bois", "clair", "haut", "grand", "val",
    "mar", "bel", "char", "riv", "sau", "ter", "cour", "lan", "per"
  };
  private static final String[] ENDS = {
    "lieu", "fort", "ière", "mare", "croix", "noir", "blanc", "vert", "eau", "ade", "elle", "ette",
    "and", "on", "ault", "euil", "ouse", "inière", "erie", "aine"
  };

  private final Geography geography;
  private final Random random;
  private int streets;

  DepartementFile(Geography geography, long seed) {
    this.geography = geography;
    random = new Random(seed);
  }

  void write(String departement, int rows, Path file) throws IOException {
    List<Territory> communes =
        geography.listCommunesOf(new TerritoryId(Level.DEPARTEMENT, departement));
    double inhabitants = communes.stream().mapToInt(Territory::population).sum();
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write(
          "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles\n");
      for (Territory commune : communes) {
        int left = (int) Math.ceil(commune.population() / inhabitants * rows);
        while (left > 0) {
          left -= writeStreet(commune, Math.min(left, 1 + random.nextInt(40)), out);
        }
      }
    }
  }

  private int writeStreet(Territory commune, int numbers, BufferedWriter out) throws IOException {
    String code = commune.id().code();
    List<String> postcodes = geography.listPostcodes(code);
    String postcode = postcodes.isEmpty() ? "" : postcodes.getFirst();
    String name = pick(TYPES) + " " + name();
    String street = code + "_" + Integer.toString(1_000_000 + streets++, 36);
    Position from = commune.centre();
    double lon = from.lon() + random.nextGaussian() * 0.02;
    double lat = from.lat() + random.nextGaussian() * 0.015;
    for (int number = 1; number <= numbers; number++) {
      lon += random.nextGaussian() * 1e-4;
      lat += 1e-4;
      out.write(
          String.format(
              Locale.ROOT,
              "%s_%05d;;%d;;%s;%s;%s;%s;;;;;%.6f;%.6f;entrée;;;;;commune;commune;1;\n",
              street,
              number,
              number,
              name,
              postcode,
              code,
              commune.name(),
              lon,
              lat));
    }
    return numbers;
  }

  private String name() {
    return switch (random.nextInt(4)) {
      case 0 -> "de la " + word();
      case 1 -> "des " + word() + "s";
      case 2 -> "du " + word() + " " + word();
      default -> word() + " " + word();
    };
  }

  private String word() {
    String word = pick(STARTS) + pick(ENDS) + (random.nextInt(3) == 0 ? pick(ENDS) : "");
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
