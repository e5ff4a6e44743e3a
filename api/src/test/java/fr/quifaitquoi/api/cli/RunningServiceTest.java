package fr.quifaitquoi.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * "If a service is running on that data, commands go through it, and what they change is visible at
 * once." The service is a process of its own; the commands are this one's.
 */
class RunningServiceTest {
  @TempDir static Path folder;
  private static Path data;
  private static ServedProcess served;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void serve() throws IOException {
    data = folder.resolve("data");
    served = ServedProcess.start(data, "--demo");
  }

  @AfterAll
  static void stop() throws InterruptedException {
    served.close();
  }

  @Test
  void showsAtOnceWhatIsImported() throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            folder.resolve("ateliers.csv"),
            "nom;adresse;code_postal;commune\nLe Zinzolin;1 rue du Test;37000;Tours\n");

    assertThat(run(data, "import", file.toString())).as(err.toString()).isZero();

    assertThat(total("q=zinzolin")).isEqualTo(1);
    assertThat(run(data, "search", "zinzolin")).isZero();
    assertThat(out.toString()).contains("Le Zinzolin").contains("Tours").contains("1 fiche");
  }

  @Test
  void rebuildsItsIndexWithoutLosingAnything() throws IOException, InterruptedException {
    long before = total("sous_type=epci");

    assertThat(run(data, "reindex")).as(err.toString()).isZero();

    assertThat(before).isPositive();
    assertThat(total("sous_type=epci")).isEqualTo(before);
  }

  @Test
  void losesItsExamplesForGood() throws IOException, InterruptedException {
    assertThat(run(data, "exemples", "supprimer")).as(err.toString()).isZero();

    assertThat(total("exemples=seulement")).isZero();
    assertThat(run(data, "exemples", "supprimer")).isZero();
    assertThat(out.toString()).contains("exemples supprimés.").contains("aucun exemple");
  }

  @Test
  void takesAddressesInWhileItServes(@TempDir Path mirror)
      throws IOException, InterruptedException {
    Path file =
        mirror.resolve("adresse.data.gouv.fr/data/ban/adresses/latest/csv/adresses-37.csv.gz");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat\n"
            + "37261_0001_00012;12;bis;Rue du Zinzolin;37000;37261;Tours;0.69;47.39\n");

    assertThat(run(data, "geodata", "sync", "--mirror", mirror.toString(), "--addresses", "37"))
        .as(err.toString())
        .isZero();

    assertThat(out.toString()).contains("Département 37 : 1\u00a0adresse, 1\u00a0voie ou lieu-dit");
    assertThat(run(data, "geodata", "status")).isZero();
    assertThat(out.toString())
        .contains("Adresses du département 37 : 1\u00a0adresse, 1\u00a0voie ou lieu-dit")
        .contains("adresses-37.csv.gz")
        .contains("Licence Ouverte 2.0");
    assertThat(served.get("/sources"))
        .contains("Adresses du département 37 (Base adresse nationale), 1\u00a0adresse");
    assertThat(run(data, "geodata", "sync", "--mirror", mirror.toString(), "--addresses", "41"))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("adresses-41.csv.gz")
        .contains("Les autres adresses restent comme elles étaient.");
  }

  @Test
  void geocodesAFileWithOrWithoutAService(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("a.csv"), "id;commune\n1;Tours\n2;Loches\n");

    assertThat(run(data, "geocode", file.toString())).as(err.toString()).isZero();
    assertThat(err.toString()).contains("Colonnes cherchées : commune");
    assertThat(out.toString()).contains("2 lignes : 2 trouvées");
    String byService = Files.readString(other.resolve("a.geocode.csv"));
    assertThat(byService.lines().toList())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith("1;Tours;").contains(";37261;"));

    Path alone = other.resolve("seul.csv");
    assertThat(run(other.resolve("donnees"), "geocode", file.toString(), "--out", alone.toString()))
        .as(err.toString())
        .isZero();
    assertThat(alone).hasContent(byService);
  }

  @Test
  void geocodesAWorkbook(@TempDir Path other) throws IOException {
    Path file = other.resolve("annuaire.xlsx");
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "essai", null)) {
      Worksheet sheet = workbook.newWorksheet("Annuaire");
      List<List<String>> rows =
          List.of(List.of("id", "commune"), List.of("1", "Tours"), List.of("2", "Loches"));
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }

    assertThat(run(data, "geocode", file.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("2 lignes : 2 trouvées");
    assertThat(Files.readString(other.resolve("annuaire.geocode.csv")).lines().toList())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith("1;Tours;").contains(";37261;"))
        .anySatisfy(line -> assertThat(line).startsWith("2;Loches;").contains(";37132;"));
  }

  @Test
  void tellsWhyAFileCannotBeGeocoded(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("a.csv"), "id;truc\n1;2\n");

    assertThat(run(data, "geocode", other.resolve("absent.csv").toString())).isEqualTo(1);
    assertThat(run(data, "geocode", file.toString())).isEqualTo(1);
    assertThat(run(data, "geocode", file.toString(), "--columns", "ville")).isEqualTo(1);
    assertThat(run(data, "reverse", file.toString())).isEqualTo(1);
    assertThat(run(data, "geocode", file.toString(), "--out", file.toString())).isEqualTo(1);
    assertThat(run(data, "geocode")).isEqualTo(2);

    assertThat(err.toString())
        .contains("absent.csv")
        .contains("Aucune colonne ne ressemble à une adresse")
        .contains("La colonne « ville » n’est pas dans le fichier")
        .contains("« lat »")
        .contains("ne peut pas prendre la place")
        .contains("FICHIER");
    assertThat(other.resolve("a.geocode.csv")).doesNotExist();
  }

  @Test
  void tellsWhatACommandDidWrong() {
    assertThat(run(data, "search", "--theme", "inconnu")).isEqualTo(1);
    assertThat(err.toString()).contains("theme").contains("inconnu");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsItsKeyFromEverybodyElse() throws IOException {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("service.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesASecondServiceOnItsData() {
    assertThat(run(data, "serve", "--port", "0")).isEqualTo(1);
    assertThat(err.toString()).contains("Un service tourne déjà sur ces données");
  }

  @Test
  void takesItsKeyAwayWhenItStops(@TempDir Path other) throws IOException, InterruptedException {
    ServedProcess brief = ServedProcess.start(other);
    assertThat(other.resolve("service.json")).exists();

    brief.close();

    assertThat(other.resolve("service.json")).doesNotExist();
    assertThat(run(other, "search")).as(err.toString()).isZero();
  }

  @Test
  void isNotLookedForWhereAKilledOneLeftItsKey(@TempDir Path other) throws IOException {
    int dead;
    try (ServerSocket socket = new ServerSocket(0)) {
      dead = socket.getLocalPort();
    }
    new ServiceFile(dead, "jeton").write(other);

    assertThat(run(other, "search")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("0 fiche");
  }

  private static long total(String query) throws IOException, InterruptedException {
    return new ObjectMapper()
        .readTree(served.get("/api/v1/fiches?" + query))
        .path("total")
        .asLong(-1);
  }

  private int run(Path folder, String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--data", folder.toString()));
    return CommandLines.of(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(args.toArray(String[]::new));
  }
}
