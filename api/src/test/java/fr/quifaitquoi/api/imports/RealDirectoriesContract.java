package fr.quifaitquoi.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.imports.ImportReport.Verdict;
import fr.quifaitquoi.api.imports.ImportRequest.Options;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.SharedData;
import fr.quifaitquoi.geodata.naming.PlaceName;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.placing.PlacerOptions;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The real directories go in by the mappings of docs/imports, each row in the right commune. */
abstract class RealDirectoriesContract {
  private static final Options PARTIAL = new Options(false, true, false, Status.PUBLISHED);

  abstract Database database();

  abstract Geography geography();

  @Test
  void franceServicesGoInWhole() throws Exception {
    ImportReport report = run("france-services", "france-services/liste-fs-20240801.csv");

    assertThat(report.counts().read()).isEqualTo(2845);
    assertThat(report.counts().added()).as("%s", report.refused()).isEqualTo(2845);
    assertThat(report.counts().unplaced()).isZero();
    assertThat(checkCodes("france-services", row -> text(row, "insee_com"))).isEqualTo(2845);
    assertThat(entries("france-services", "p.commune_code = '97801'")).isEqualTo(2);
  }

  @Test
  void hubLoGoesIn() throws Exception {
    ImportReport report = run("hub-lo", "hub-lo/hub-lo.json");

    assertThat(report.counts().read()).isEqualTo(426);
    assertThat(placed("hub-lo")).as("%s", report.refused()).isGreaterThanOrEqualTo(420);
    assertThat(checkNames("hub-lo", row -> text(row, "c_city"), row -> text(row, "c_postcode")))
        .isGreaterThanOrEqualTo(380);
  }

  @Test
  void maineEtLoireGoesInWithItsInactivePlacesArchived() throws Exception {
    ImportReport report = run("maine-et-loire", "maine-et-loire/maine-et-loire.json");

    assertThat(report.counts().read()).isEqualTo(243);
    assertThat(placed("maine-et-loire")).as("%s", report.refused()).isGreaterThanOrEqualTo(240);
    assertThat(entries("maine-et-loire", "e.status = 'archivee'")).isEqualTo(18);
    assertThat(checkNames("maine-et-loire", row -> text(row, "COMMUNE"), row -> text(row, "CP")))
        .isGreaterThanOrEqualTo(220);
  }

  @Test
  void conseillersNumeriquesGoInWithTheirTextsMended() throws Exception {
    ImportReport report = run("conseillers-numeriques", "conseillers-numeriques/cnfs-2022.json");

    assertThat(report.counts().read()).isEqualTo(1450);
    assertThat(placed("conseillers-numeriques"))
        .as("%s", report.refused())
        .isGreaterThanOrEqualTo(1440);
    assertThat(checkCodes("conseillers-numeriques", row -> text(row, "insee_com")))
        .isGreaterThanOrEqualTo(1440);
    // 499 rows bear broken escapes, 36 others only doubled blanks and the like.
    assertThat(report.detected().notes()).contains("Textes abîmés réparés dans 535 lignes.");
    assertThat(entries("conseillers-numeriques", "e.name || e.attributes like '%<__>%'")).isZero();
  }

  @Test
  void lieuxDeMediationNumeriqueGoInWhole() throws Exception {
    ImportReport report =
        run("lieux-mediation-numerique", "lieux-mediation-numerique/lieux-2023.json");

    assertThat(report.counts().added()).as("%s", report.refused()).isEqualTo(687);
    assertThat(placed("lieux-mediation-numerique")).isEqualTo(687);
    assertThat(
            checkNames(
                "lieux-mediation-numerique",
                row -> text(row, "commune"),
                row -> text(row, "code_postal")))
        .isGreaterThanOrEqualTo(620);
  }

  @Test
  void territoiresDEngagementCoverTheirTerritories() throws Exception {
    ImportReport report = run("territoires-engagement", "territoires-engagement/liste_tec_te.csv");

    assertThat(report.counts().read()).isEqualTo(230);
    assertThat(report.counts().added()).as("%s", report.refused()).isEqualTo(217);
    assertThat(report.counts().refused()).isEqualTo(13);
    assertThat(report.warnings().byCode()).containsEntry("zero-perdu", 8);
    assertThat(report.refused().rows()).allSatisfy(r -> assertThat(r.hint()).isNotBlank());
  }

  @Test
  void journeeCitoyenneGoesInAsInitiativesDatedByYear() throws Exception {
    ImportReport report = run("journee-citoyenne", "journee-citoyenne/communes-citees.csv");

    assertThat(report.counts().added()).as("%s", report.refused()).isEqualTo(36);
    assertThat(placed("journee-citoyenne")).isEqualTo(36);
    assertThat(
            entries("journee-citoyenne", "e.kind = 'initiative' and char_length(e.start_text) = 4"))
        .isEqualTo(36);
    assertThat(checkCodes("journee-citoyenne", row -> text(row, "code_commune"))).isEqualTo(36);
  }

  private ImportReport run(String source, String file) throws ImportException {
    ImportService service = new ImportService(database(), this::geography, PlacerOptions.DEFAULT);
    Path mapping = Path.of("..", "docs", "imports", source + ".yml");
    String location = SharedData.path("directories/" + file).toString();
    ImportRequest request = new ImportRequest(location, null, null, mapping, PARTIAL);
    ImportReport report = service.run(request, ImportProgress.NONE);
    assertThat(report.verdict()).as("%s", report.explanation()).isEqualTo(Verdict.STORED);
    ImportReport again = service.run(request, ImportProgress.NONE);
    assertThat(again.counts().added() + again.counts().changed() + again.counts().gone()).isZero();
    return report;
  }

  /** A stored row with the commune where it was placed. */
  private record PlacedRow(String content, String commune) {}

  /** How many rows state a code, all of which must lie in today's commune of that code. */
  private int checkCodes(String source, Function<String, String> code) {
    Map<String, String> today =
        table("codes-communes-historiques-vers-2025.csv", 0, cells -> cells[1]);
    Map<String, String> arrondissements =
        table("arrondissements-municipaux.csv", 0, cells -> cells[2]);
    int checked = 0;
    for (PlacedRow row : rows(source)) {
      String stated = code.apply(row.content());
      if (!stated.isEmpty()) {
        String expected = today.getOrDefault(stated, arrondissements.getOrDefault(stated, stated));
        assertThat(row.commune()).as(row.content()).isEqualTo(expected);
        checked++;
      }
    }
    return checked;
  }

  /** How many rows bear the name of one commune of their département, where they all must lie. */
  private int checkNames(
      String source, Function<String, String> name, Function<String, String> postcode) {
    Map<String, List<String>> byName = new HashMap<>();
    table("communes.csv", 0, cells -> cells[1])
        .forEach((code, label) ->
            byName.computeIfAbsent(PlaceName.key(label), k -> new ArrayList<>()).add(code));
    int checked = 0;
    for (PlacedRow row : rows(source)) {
      String stated = postcode.apply(row.content());
      List<String> candidates =
          stated.length() < 5
              ? List.of()
              : byName.getOrDefault(PlaceName.key(name.apply(row.content())), List.of()).stream()
                  .filter(c -> c.startsWith(stated.substring(0, 2)))
                  .toList();
      if (candidates.size() == 1) {
        assertThat(row.commune()).as(row.content()).isEqualTo(candidates.getFirst());
        checked++;
      }
    }
    return checked;
  }

  private static Map<String, String> table(String file, int key, Function<String[], String> value) {
    Map<String, String> table = new HashMap<>();
    Path path = SharedData.path("expected/" + file);
    try {
      for (String line : java.nio.file.Files.readAllLines(path)) {
        String[] cells = line.replace("\"", "").split(",", -1);
        table.put(cells[key], value.apply(cells));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return table;
  }

  /** The value of a column in a stored row, by a look at its JSON. */
  private static String text(String json, String column) {
    java.util.regex.Matcher value =
        java.util.regex.Pattern.compile(
                "\"" + java.util.regex.Pattern.quote(column) + "\":\\s*\"?([^\",}]*)")
            .matcher(json);
    return value.find() && !value.group(1).equals("null") ? value.group(1) : "";
  }

  private long placed(String source) {
    return entries(source, "p.id is not null");
  }

  private long entries(String source, String condition) {
    return database()
        .read(connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("select count(*)" + FROM + " and " + condition)) {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  private List<PlacedRow> rows(String source) {
    return database()
        .read(connection -> {
          List<PlacedRow> rows = new ArrayList<>();
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select c.content, p.commune_code" + FROM + " and p.id is not null")) {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                rows.add(new PlacedRow(row.getString(1), row.getString(2)));
              }
            }
          }
          return rows;
        });
  }

  private static final String FROM =
      " from entry e join source_record r on r.id = e.leading_record"
          + " join source_content c on c.record_id = r.id"
          + " join source s on s.id = r.source_id"
          + " left join entry_place ep on ep.entry_id = e.id and ep.rank = 0"
          + " left join place p on p.id = ep.place_id where s.code = ?";
}
