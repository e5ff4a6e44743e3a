package fr.quifaitquoi.indexer.geocoding.address;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A file in the columns of the Base adresse nationale, made of a few addresses. */
public final class BanFile {
  /** Its columns, as published. */
  public static final String HEADER =
      "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;"
          + "code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;"
          + "nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;"
          + "certification_commune;cad_parcelles";

  private final List<String> lines = new ArrayList<>(List.of(HEADER));
  private String commune = "37261;Tours";
  private String postcode = "37000";
  private String former = ";";
  private int streets;

  /** What follows is in that commune. */
  public BanFile in(String code, String name, String postcode) {
    commune = code + ";" + name;
    former = ";";
    this.postcode = postcode;
    return this;
  }

  /** What follows is in that former commune of it. */
  public BanFile formerly(String code, String name) {
    former = code + ";" + name;
    return this;
  }

  /** A street with its numbers, some ten metres from each other to the north. */
  public BanFile street(String name, double lon, double lat, String... numbers) {
    streets++;
    double north = lat;
    for (String written : numbers) {
      String number = written.replaceAll("\\D", "");
      String suffix = written.replaceAll("\\d", "");
      String id = streetId() + "_%05d".formatted(Integer.parseInt(number));
      add(suffix.isEmpty() ? id : id + "_" + suffix, number, suffix, name, lon, north);
      north += 1e-4;
    }
    return this;
  }

  /** A lieu-dit without numbers. */
  public BanFile locality(String name, double lon, double lat) {
    streets++;
    return line(
        "%s;;;;;%s;%s;%s;;;%.6f;%.6f;segment;;%s;;;commune;commune;1;"
            .formatted(streetId(), postcode, commune, former, lon, lat, name));
  }

  private String streetId() {
    return "%s_%04d".formatted(commune.substring(0, 5), streets);
  }

  private void add(String id, String number, String suffix, String name, double lon, double lat) {
    line(
        String.format(
            Locale.ROOT,
            "%s;;%s;%s;%s;%s;%s;%s;;;%.6f;%.6f;entrée;;;;;commune;commune;1;",
            id,
            number,
            suffix,
            name,
            postcode,
            commune,
            former,
            lon,
            lat));
  }

  /** A line as it stands. */
  public BanFile line(String line) {
    lines.add(line);
    return this;
  }

  /** The whole text. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Writes it, gzipped when its name says so. */
  public Path write(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
      out.write(text().getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
