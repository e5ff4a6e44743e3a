package fr.quifaitquoi.geodata.perimetre;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.naming.Kebab;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads périmètres from a CSV of communes, one per line: a column with the périmètre's name and one
 * with the commune's INSEE code (old codes go to today's commune), optionally its owner and year.
 * The separator (; , tab |) and the encoding (UTF-8, Windows-1252) are detected.
 */
public final class PerimeterReader {
  private static final Set<String> NAMES = Set.of("perimetre", "nom_perimetre", "nom");
  private static final Set<String> CODES =
      Set.of("code_commune", "code_insee", "insee", "codgeo", "commune", "code");
  private static final Set<String> OWNERS = Set.of("proprietaire", "porteur", "organisme");
  private static final Set<String> VINTAGES = Set.of("millesime", "annee");
  private static final long LARGEST = 50L << 20;

  private final Geography geography;
  private final String owner;
  private final String vintage;
  private final List<PerimeterProblem> problems = new ArrayList<>();

  /**
   * A reader for one file.
   *
   * @param owner of the périmètres whose line names none
   * @param vintage of the périmètres whose line names none
   */
  public PerimeterReader(Geography geography, String owner, String vintage) {
    this.geography = geography;
    this.owner = owner;
    this.vintage = vintage;
  }

  /** All périmètres of the file, or a refusal that says what is wrong on which line. */
  public List<Perimeter> read(Path csv) throws IOException, PerimeterException {
    if (Files.size(csv) > LARGEST) {
      throw refusal(1, "fichier", csv, "le fichier dépasse 50 Mo.");
    }
    String text = decode(Files.readAllBytes(csv));
    Map<String, Draft> drafts = new LinkedHashMap<>();
    char separator = separator(text);
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
      for (NamedCsvRecord line : records) {
        readLine(line, drafts);
      }
    } catch (CsvParseException e) {
      throw refusal(1, "fichier", csv, "ce n’est pas un fichier CSV lisible.");
    }
    if (drafts.isEmpty() && problems.isEmpty()) {
      throw refusal(1, "fichier", csv, "le fichier ne contient aucune commune.");
    }
    if (!problems.isEmpty()) {
      throw new PerimeterException(problems);
    }
    return drafts.values().stream().map(Draft::finish).toList();
  }

  private static PerimeterException refusal(int line, String column, Path csv, String reason) {
    return new PerimeterException(
        List.of(new PerimeterProblem(line, column, String.valueOf(csv.getFileName()), reason)));
  }

  private static String decode(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** The one that is most frequent in the header. */
  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ';';
    long most = 0;
    for (char candidate : new char[] {';', ',', '\t', '|'}) {
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private void readLine(NamedCsvRecord line, Map<String, Draft> drafts) throws PerimeterException {
    Map<String, String> header = new LinkedHashMap<>();
    line.getHeader().forEach(column -> header.putIfAbsent(plain(column), column));
    String nameColumn = required(header, NAMES, "perimetre");
    String codeColumn = required(header, CODES, "code_commune");
    String name = value(line, nameColumn);
    String code = value(line, codeColumn);
    if (name.isEmpty()) {
      report(line, nameColumn, name, "le nom du périmètre manque.");
      return;
    }
    Optional<Territory> commune = findCommune(code);
    if (commune.isEmpty()) {
      report(line, codeColumn, code, "« " + code + " » n’est pas un code de commune connu.");
      return;
    }
    drafts
        .computeIfAbsent(
            slug(name),
            slug ->
                new Draft(
                    slug,
                    name,
                    optional(line, header, OWNERS, owner),
                    optional(line, header, VINTAGES, vintage)))
        .communes
        .add(commune.get().id().code());
  }

  /** Spreadsheets eat the zero of 01001. */
  private Optional<Territory> findCommune(String code) {
    return geography.findCurrentCommune(code.length() == 4 ? "0" + code : code);
  }

  private void report(NamedCsvRecord line, String column, String value, String reason) {
    problems.add(new PerimeterProblem(line.getStartingLineNumber(), column, value, reason));
  }

  private static String required(Map<String, String> header, Set<String> accepted, String first)
      throws PerimeterException {
    return find(header, accepted)
        .orElseThrow(() ->
            new PerimeterException(
                List.of(
                    new PerimeterProblem(
                        1,
                        first,
                        String.join(", ", header.values()),
                        "cette colonne manque (noms acceptés : "
                            + String.join(", ", new TreeSet<>(accepted))
                            + ")."))));
  }

  private static Optional<String> find(Map<String, String> header, Set<String> accepted) {
    return header.entrySet().stream()
        .filter(e -> accepted.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String optional(
      NamedCsvRecord line, Map<String, String> header, Set<String> accepted, String otherwise) {
    return find(header, accepted)
        .map(column -> value(line, column))
        .filter(text -> !text.isEmpty())
        .orElse(otherwise);
  }

  private static String value(NamedCsvRecord line, String column) {
    return line.findField(column).orElse("").strip();
  }

  private static String plain(String text) {
    return Kebab.of(text).replace('-', '_');
  }

  private static String slug(String name) {
    return Kebab.of(name);
  }

  private static final class Draft {
    private final String slug;
    private final String name;
    private final String owner;
    private final String vintage;
    private final Set<String> communes = new TreeSet<>();

    private Draft(String slug, String name, String owner, String vintage) {
      this.slug = slug;
      this.name = name;
      this.owner = owner;
      this.vintage = vintage;
    }

    private Perimeter finish() {
      return new Perimeter(slug, name, owner, vintage, List.copyOf(communes));
    }
  }
}
