package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.crs.ProjectedPosition;
import fr.quifaitquoi.geodata.crs.Projection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes {@code adresses-XX.csv.gz} with the 23 columns of the national address base. */
final class BanFile implements AutoCloseable {
  private static final String HEADER =
      "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles\n";

  private final BufferedWriter out;
  private long rows;

  BanFile(Path folder, String departement) throws IOException {
    Path file = folder.resolve("adresses-" + departement + ".csv.gz");
    out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8),
            1 << 16);
    out.write(HEADER);
  }

  /**
   * The street that rows are written of.
   *
   * @param id as {@code 37261_0042}
   */
  record Road(
      String id,
      String name,
      String postcode,
      Place place,
      @Nullable String oldCode,
      @Nullable String oldName) {}

  /** Writes one house number; number 0 is the street or lieu-dit as a whole. */
  void write(Road road, int number, String suffix, Position at) throws IOException {
    String code = road.place().code();
    String id = "%s_%05d".formatted(road.id(), number) + (suffix.isEmpty() ? "" : "_" + suffix);
    Optional<ProjectedPosition> legal =
        Projection.findLegal(code).flatMap(p -> p.findProjected(at));
    String city = road.place().territory().name();
    String afnor = Folded.key(road.name()).toUpperCase(Locale.ROOT);
    String acheminement = Folded.key(city).toUpperCase(Locale.ROOT);
    List<String> fields =
        List.of(
            id,
            road.id(),
            Integer.toString(number),
            suffix,
            quoted(road.name()),
            road.postcode(),
            code,
            city,
            road.oldCode() == null ? "" : road.oldCode(),
            road.oldName() == null ? "" : road.oldName(),
            legal.map(p -> decimal(p.x(), 2)).orElse(""),
            legal.map(p -> decimal(p.y(), 2)).orElse(""),
            decimal(at.lon(), 6),
            decimal(at.lat(), 6),
            number == 0 ? "segment" : "entrée",
            "",
            "",
            acheminement,
            afnor,
            "commune",
            "commune",
            "1",
            "");
    out.write(String.join(";", fields));
    out.write('\n');
    rows++;
  }

  private static String quoted(String name) {
    return name.contains(";") || name.contains("\"")
        ? '"' + name.replace("\"", "\"\"") + '"'
        : name;
  }

  /** Faster than a format, which a million rows would call four million times. */
  private static String decimal(double value, int digits) {
    return java.math.BigDecimal.valueOf(value)
        .setScale(digits, java.math.RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
