package fr.quifaitquoi.bench.geocoding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names of streets and lieux-dits: real ones as they are, or with another type, link, title or
 * number, and those after a commune ({@code Route de Bourgueil}) or a saint.
 */
final class StreetNames {
  private static final List<String> TYPES =
      List.of(
          "Rue",
          "Rue",
          "Rue",
          "Rue",
          "Rue",
          "Rue",
          "Impasse",
          "Impasse",
          "Chemin",
          "Chemin",
          "Avenue",
          "Allée",
          "Allée",
          "Place",
          "Route",
          "Boulevard",
          "Square",
          "Passage",
          "Cours",
          "Quai",
          "Sentier",
          "Résidence",
          "Lotissement",
          "Venelle",
          "Esplanade",
          "Clos");
  private static final List<String> TITLES =
      List.of("Général", "Maréchal", "Docteur", "Capitaine", "Professeur", "Président", "Abbé");
  private static final List<String> FIELDS =
      List.of(
          "La Bruyère",
          "Le Moulin",
          "La Grange",
          "Les Landes",
          "Le Bourg",
          "La Croix",
          "Les Aulnes",
          "Bel Air",
          "Le Plessis",
          "La Touche",
          "Les Varennes",
          "La Gare",
          "Le Petit Bois",
          "La Haute Borne",
          "Les Grands Champs",
          "La Métairie",
          "Le Clos",
          "La Fontaine");
  private static final Map<String, String> OTHER_LINK =
      Map.of("de la ", "des ", "du ", "de la ", "des ", "du ", "de ", "du ", "d'", "de l'");

  private final Random random;
  private final List<String> real;
  private final List<String> communes;

  StreetNames(Random random, Set<String> real, Geography geography) {
    this.random = random;
    this.real = List.copyOf(real);
    this.communes = geography.list(Level.COMMUNE).stream().map(Territory::name).toList();
  }

  /** Names in the columns {@code nom_voie, voie_nom, toponyme} of the samples of a folder. */
  static Set<String> readSamples(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
    Set<String> names = new LinkedHashSet<>();
    for (Path file : files) {
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder()
              .fieldSeparator(';')
              .allowMissingFields(true)
              .allowExtraFields(true)
              .ofNamedCsvRecord(Files.readString(file, StandardCharsets.UTF_8))) {
        for (NamedCsvRecord row : reader) {
          for (String column : List.of("nom_voie", "voie_nom", "toponyme")) {
            row.findField(column).filter(n -> n.length() > 3).ifPresent(names::add);
          }
        }
      }
    }
    return names;
  }

  /** One more name; the same may come again. */
  String next() {
    int kind = random.nextInt(100);
    if (kind < 45) {
      return any(real);
    }
    if (kind < 65) {
      return any(TYPES) + withoutType(any(real));
    }
    if (kind < 75) {
      return varied(any(real));
    }
    if (kind < 85) {
      return any(List.of("Route de ", "Rue de ", "Chemin de ")) + any(communes);
    }
    return kind < 92 ? saint() : "Rue du " + any(TITLES) + lastWord(any(real));
  }

  /** A lieu-dit. */
  String nextField() {
    String commune = any(communes);
    return random.nextBoolean() ? any(FIELDS) : any(FIELDS) + " " + lastWord(commune).strip();
  }

  private String saint() {
    for (int tries = 0; tries < 50; tries++) {
      String name = any(communes);
      if (name.startsWith("Saint")) {
        int second = name.indexOf('-', name.indexOf('-') + 1);
        return any(TYPES) + " " + (second < 0 ? name : name.substring(0, second));
      }
    }
    return "Rue Saint-Martin";
  }

  private String varied(String name) {
    @Nullable String changed = null;
    for (Map.Entry<String, String> link :
        OTHER_LINK.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      if (changed == null && name.contains(" " + link.getKey())) {
        changed = name.replace(" " + link.getKey(), " " + link.getValue());
      }
    }
    if (changed != null) {
      return changed;
    }
    return name.matches(".*\\d.*")
        ? name.replaceFirst("\\d+", Integer.toString(1 + random.nextInt(30)))
        : name.toUpperCase(Locale.ROOT);
  }

  /** What follows the first word, with the space before; the whole when there is one word only. */
  private static String withoutType(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? " " + name : name.substring(space);
  }

  private static String lastWord(String name) {
    return " " + name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
