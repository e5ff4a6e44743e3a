package fr.quifaitquoi.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "export --layer … --format … [--crs …] [filters] --out FILE", and back through the importer. */
class ExportCommandTest {
  /** What a fiche must still be after the way to another instance and back. */
  private static final String KEPT =
      "nom,type,sous_type,resume,theme_principal,themes,publics,siret,adresse,code_postal,"
          + "code_commune,nom_commune,lon,lat,telephone,courriel,site,date_creation";

  private static final Path MAPPINGS = Path.of("../docs/imports");

  @TempDir static Path folder;
  private static Path data;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void importDirectory() throws IOException {
    data = folder.resolve("donnees");
    Path mapping =
        Files.writeString(
            folder.resolve("essai.yml"),
            """
            source: {code: essai, nom: Essai, licence: Licence Ouverte 2.0}
            cle: [n]
            type: acteur
            sous_type: [{colonne: genre}]
            champs: {nom: nom, resume: resume, site: site, siret: siret, date_creation: cree}
            themes: [{colonne: themes, separateur: "[|]"}]
            publics: [{colonne: publics, separateur: "[|]"}]
            lieux: [{role: accueil, adresse: adresse, code_postal: cp, commune: ville, x: x, y: y}]
            sans_lieu: lieu-a-preciser
            contacts: [{telephone: tel, courriel: mail}]
            """);
    Path file =
        Files.writeString(
            folder.resolve("essai.csv"),
            """
            n;nom;genre;resume;themes;publics;siret;adresse;cp;ville;x;y;tel;mail;site;cree
            1;Café « L’Étape » ; association;Un lieu, des gens ;lien-social|culture;habitants;13001234500012;1 rue Colbert;37000;Tours;0.6893;47.3949;02 47 00 00 00;contact@etape.example;https://etape.example/;2018
            2;=Somme des voisins;association;;jeunesse;jeunes;;Place du marché;37600;Loches;0.9971;47.1286;;;;2021-06
            3;Sans lieu;association;En ligne;numerique;;;;;;;;;;;
            """);
    StringWriter said = new StringWriter();
    assertThat(
            CommandLines.of(new PrintWriter(said, true), new PrintWriter(said, true))
                .execute(
                    "import",
                    file.toString(),
                    "--mapping",
                    mapping.toString(),
                    "--data",
                    data.toString()))
        .as(said.toString())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "geojson", "xlsx", "ods"})
  void givesTheSameEntriesBackThroughTheImporter(String format, @TempDir Path other)
      throws IOException {
    Path file = other.resolve("export." + format);
    Path elsewhere = other.resolve("donnees");
    assertThat(run(data, "export", "--layer", "fiches", "--out", file.toString()))
        .as(err.toString())
        .isZero();

    boolean isWorkbook = format.equals("xlsx") || format.equals("ods");
    Path mapping = MAPPINGS.resolve(isWorkbook ? "quifaitquoi-classeur.yml" : "quifaitquoi.yml");
    assertThat(run(elsewhere, "import", file.toString(), "--mapping", mapping.toString()))
        .as(out + err.toString())
        .isZero();

    assertThat(rows(elsewhere, "source_id," + KEPT, other))
        .isEqualTo(rows(data, "id," + KEPT, other));
  }

  /** The rows of an export as CSV, without the ids of that instance, sorted. */
  private List<String> rows(Path from, String columns, Path folder) throws IOException {
    Path file = folder.resolve("colonnes.csv");
    assertThat(run(from, "export", "--layer", "fiches", "--colonnes", columns, "--out", "" + file))
        .as(err.toString())
        .isZero();
    boolean withId = columns.startsWith("id,");
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> withId ? line : line.substring(line.indexOf(';') + 1))
        .sorted()
        .toList();
  }

  @Test
  void takesTheFiltersOfTheApiAsOptionsOrAsAnAddress(@TempDir Path other) throws IOException {
    Path file = other.resolve("jeunesse.csv");

    assertThat(run(data, "export", "--layer", "acteurs", "--theme", "jeunesse", "--out", "" + file))
        .as(err.toString())
        .isZero();
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(out.toString()).contains("1\u00a0ligne");

    String filters = "theme=lien-social&territoire=departement%3A37";
    assertThat(run(data, "export", "--layer", "acteurs", "--filtre", filters, "--out", "" + file))
        .as(err.toString())
        .isZero();
    assertThat(Files.readString(file)).contains("L’Étape").doesNotContain("Somme");
  }

  @Test
  void goesThroughTheServiceThatRunsOnTheData(@TempDir Path other)
      throws IOException, InterruptedException {
    Path alone = other.resolve("seul.geojsonl");
    assertThat(run(data, "export", "--layer", "acteurs", "--out", "" + alone)).isZero();
    try (ServedProcess served = ServedProcess.start(data)) {
      Path through = other.resolve("service.geojsonl");

      assertThat(run(data, "export", "--layer", "acteurs", "--out", "" + through))
          .as(err.toString())
          .isZero();

      assertThat(through).hasSameTextualContentAs(alone);
    }
  }

  @Test
  void exportsTheLayersOfFilesWithOrWithoutTheService(@TempDir Path other)
      throws IOException, InterruptedException {
    Path points =
        Files.writeString(
            other.resolve("points.geojson"),
            """
            {"type":"Feature","id":"b","geometry":{"type":"Point","coordinates":[0.99,47.13]},
             "properties":{"nom":"Marché, couvert","places":40}}
            """);
    String[] alone = export("points", other.resolve("points.csv"), "--couche", "" + points);
    assertThat(run(data, alone)).as(err.toString()).isZero();
    assertThat(other.resolve("points.csv")).content().contains("Marché, couvert");
    assertThat(run(data, export("points", other.resolve("a.csv")))).isEqualTo(1);
    assertThat(err.toString()).contains("points");
    String[] missing = export("points", other.resolve("a.csv"), "--couche", other + "/absent.gpkg");
    assertThat(run(data, missing)).isEqualTo(1);
    assertThat(err.toString()).contains("absent.gpkg");

    try (ServedProcess served = ServedProcess.start(data)) {
      String[] through = export("points", other.resolve("b.csv"), "--couche", "" + points);
      assertThat(run(data, through)).as(err.toString()).isZero();
      assertThat(other.resolve("b.csv")).hasSameTextualContentAs(other.resolve("points.csv"));
    }
  }

  @Test
  void exportsTheLayersOfTheInstanceConfigured(@TempDir Path other) throws IOException {
    Path points =
        Files.writeString(
            other.resolve("points.geojson"),
            """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[1,47]},"properties":{}}
            """);
    Path instance = Files.createDirectories(other.resolve("donnees"));
    Files.writeString(instance.resolve("quifaitquoi.yml"), "couches: " + points + "\n");

    assertThat(run(instance, export("points", other.resolve("points.csv"))))
        .as(err.toString())
        .isZero();
  }

  private static String[] export(String layer, Path file, String... more) {
    return Stream.concat(
            Stream.of("export", "--layer", layer, "--out", file.toString()), Stream.of(more))
        .toArray(String[]::new);
  }

  @Test
  void leavesNoHalfFileAndSaysWhatIsWrong(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("avant.kml"), "ce qui était là");

    assertThat(run(data, "export", "--layer", "acteurs", "--crs", "EPSG:2154", "--out", "" + file))
        .isEqualTo(1);
    assertThat(err.toString()).contains("EPSG:4326");
    assertThat(run(data, "export", "--layer", "rien", "--out", "" + file)).isEqualTo(1);
    assertThat(err.toString()).contains("acteurs");
    assertThat(run(data, "export", "--layer", "acteurs", "--theme", "jeunes", "--out", "" + file))
        .isEqualTo(1);
    assertThat(err.toString()).contains("jeunesse");
    Path nowhere = other.resolve("absent/a.csv");
    assertThat(run(data, "export", "--layer", "acteurs", "--out", "" + nowhere)).isEqualTo(1);
    assertThat(err.toString()).contains("ne peut pas être écrit");
    assertThat(run(data, "export", "--layer", "acteurs", "--out", "a.pdf")).isEqualTo(2);
    assertThat(run(data, "export", "--layer", "acteurs")).isEqualTo(2);
    assertThat(file).hasContent("ce qui était là");
    try (Stream<Path> files = Files.list(other)) {
      assertThat(files).containsExactly(file);
    }
  }

  private int run(Path instance, String... args) {
    String[] all =
        Stream.concat(Stream.of(args), Stream.of("--data", instance.toString()))
            .toArray(String[]::new);
    return CommandLines.of(new PrintWriter(out, true), new PrintWriter(err, true)).execute(all);
  }
}
