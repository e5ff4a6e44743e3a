package fr.quifaitquoi.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.geocoding.distant.DistantGeocoder;
import fr.quifaitquoi.api.geocoding.distant.DistantSettings;
import fr.quifaitquoi.api.imports.ImportReport.Verdict;
import fr.quifaitquoi.api.imports.ImportRequest.Options;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.placing.AddressClue;
import fr.quifaitquoi.indexer.placing.AddressLocator;
import fr.quifaitquoi.indexer.placing.LocatedAddress;
import fr.quifaitquoi.indexer.placing.PlacerOptions;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import does, the same on each database. */
abstract class ImportServiceContract {
  private static final String HEADER = "id;nom;adresse;code_postal;commune;telephone;courriel\n";

  @TempDir Path folder;
  private ImportService service;
  private String source;

  abstract Database database();

  @BeforeEach
  void prepare() {
    service = new ImportService(database(), TestGeography::bundled, PlacerOptions.DEFAULT);
    source = "annuaire-" + UUID.randomUUID();
  }

  @Test
  void importsRowsAndASecondImportOfTheSameFileChangesNothing() throws Exception {
    Path file =
        write(
            HEADER + row(1, "Le Faitout", "37000;Tours") + row(2, "La Pagaille", "45000;Orléans"));

    ImportReport first = run(file, Options.DEFAULT);
    long logged = count("select count(*) from change_log");
    ImportReport second = run(file, Options.DEFAULT);

    assertThat(first.verdict()).isEqualTo(Verdict.STORED);
    assertThat(first.counts().added()).isEqualTo(2);
    assertThat(entries("commune_code")).containsExactly("37261", "45234");
    assertThat(second.verdict()).isEqualTo(Verdict.STORED);
    assertThat(second.counts().unchanged()).isEqualTo(2);
    assertThat(second.counts().added() + second.counts().changed()).isZero();
    assertThat(count("select count(*) from change_log")).isEqualTo(logged);
  }

  @Test
  void aChangedRowUpdatesItsEntryAndKeepsItsId() throws Exception {
    run(write(HEADER + row(1, "Le Faitout", "37000;Tours")), Options.DEFAULT);
    List<String> before = entries("e.id");

    ImportReport report =
        run(write(HEADER + row(1, "Le Grand Faitout", "37000;Tours")), Options.DEFAULT);

    assertThat(report.counts().changed()).isEqualTo(1);
    assertThat(entries("e.id")).isEqualTo(before);
    assertThat(entries("e.name")).containsExactly("Le Grand Faitout");
  }

  @Test
  void aFileWithARefusedRowIsRefusedWholeAndSaysWhereWhatWhyAndHow() throws Exception {
    Path file =
        write(HEADER + row(1, "Le Faitout", "37000;Tours") + row(2, "Nulle part", ";Trifouillis"));

    ImportReport report = run(file, Options.DEFAULT);

    assertThat(report.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(report.explanation()).singleElement().asString().contains("--partial");
    RowProblem problem = report.refused().rows().getFirst();
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.field()).isEqualTo("commune");
    assertThat(problem.value()).isEqualTo("Trifouillis");
    assertThat(problem.reason()).isNotBlank();
    assertThat(problem.hint()).isNotBlank();
    assertThat(new SourceStore(database()).find(source)).isEmpty();
  }

  @Test
  void partialStoresTheOthers() throws Exception {
    Path file =
        write(HEADER + row(1, "Le Faitout", "37000;Tours") + row(2, "Nulle part", ";Trifouillis"));

    ImportReport report = run(file, new Options(false, true, false, Status.PUBLISHED));

    assertThat(report.verdict()).isEqualTo(Verdict.STORED);
    assertThat(report.counts().added()).isEqualTo(1);
    assertThat(report.counts().refused()).isEqualTo(1);
    assertThat(entries("e.name")).containsExactly("Le Faitout");
  }

  @Test
  void placesRowsAtTheirAddressesAndListsThoseForAPerson() throws Exception {
    service =
        new ImportService(
            database(), TestGeography::bundled, PlacerOptions.DEFAULT, new OneAddress(), null);
    Path file =
        write(
            HEADER
                + "1;Le Faitout;12 rue Colbert;37000;Tours;;\n"
                + "2;La Pagaille;Chez Zoé;37000;Tours;;\n");

    ImportReport report = run(file, Options.DEFAULT);

    assertThat(report.precisions())
        .containsEntry(PlacePrecision.HOUSE_NUMBER, 1)
        .containsEntry(PlacePrecision.COMMUNE, 1);
    assertThat(entries("p.accuracy")).containsExactly("numero", "commune");
    assertThat(entries("p.origin")).containsExactly("geocodeur", "code-postal");
    assertThat(entries("p.reason")).containsExactly("numero-trouve", "adresse-inconnue");
    RowProblem warning = report.warnings().rows().getFirst();
    assertThat(warning.code()).isEqualTo("adresse-inconnue");
    assertThat(warning.line()).isEqualTo(3);
    assertThat(run(file, Options.DEFAULT).counts().unchanged()).isEqualTo(2);
  }

  @Test
  void placesAnUnchangedFileAnewOnceAddressesHaveCome() throws Exception {
    Path file =
        write(
            HEADER
                + "1;Le Faitout;12 rue Colbert;37000;Tours;;\n"
                + "2;La Pagaille;;37000;Tours;;\n");
    run(file, Options.DEFAULT);
    assertThat(entries("p.accuracy")).containsOnly("commune");

    service =
        new ImportService(
            database(), TestGeography::bundled, PlacerOptions.DEFAULT, new OneAddress(), null);
    ImportReport report = run(file, Options.DEFAULT);

    assertThat(report.counts().changed()).isEqualTo(1);
    assertThat(report.counts().unchanged()).isEqualTo(1);
    assertThat(entries("p.accuracy")).containsExactly("numero", "commune");
  }

  @Test
  void storesNothingWhenTheDistantGeocoderDoesNotAnswer() throws Exception {
    DistantSettings nobody =
        new DistantSettings(
            URI.create("http://127.0.0.1:1/geocodage"),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(1),
            2,
            50);
    try (DistantGeocoder distant = new DistantGeocoder(nobody)) {
      service =
          new ImportService(
              database(), TestGeography::bundled, PlacerOptions.DEFAULT, distant, null);
      Path file = write(HEADER + "1;Le Faitout;12 rue Colbert;37000;Tours;;\n");

      assertThatThrownBy(() -> run(file, Options.DEFAULT))
          .isInstanceOfSatisfying(
              ImportException.class, e -> assertThat(e.code()).isEqualTo("geocodeur-distant"))
          .hasMessageContaining("127.0.0.1:1")
          .hasMessageContaining("2 essais");
    }
    assertThat(new SourceStore(database()).find(source)).isEmpty();
  }

  /** Knows one address. */
  private static final class OneAddress implements AddressLocator {
    @Override
    public String origin() {
      return "geocodeur";
    }

    @Override
    public boolean knows(String communeCode) {
      return true;
    }

    @Override
    public List<Optional<LocatedAddress>> locate(List<AddressClue> clues) {
      return clues.stream()
          .map(AddressClue::address)
          .map(address ->
              address.equals("12 rue Colbert")
                  ? Optional.of(
                      new LocatedAddress(
                          FeatureType.HOUSE_NUMBER,
                          "12 Rue Colbert 37000 Tours",
                          "37261",
                          new Position(0.69, 47.396),
                          0.97))
                  : Optional.<LocatedAddress>empty())
          .toList();
    }
  }

  @Test
  void aDryRunLeavesNoTrace() throws Exception {
    long before = count("select count(*) from change_log");

    ImportReport report =
        run(
            write(HEADER + row(1, "Le Faitout", "37000;Tours")),
            new Options(true, false, false, Status.PUBLISHED));

    assertThat(report.verdict()).isEqualTo(Verdict.DRY_RUN);
    assertThat(report.counts().added()).isEqualTo(1);
    assertThat(new SourceStore(database()).find(source)).isEmpty();
    assertThat(count("select count(*) from change_log")).isEqualTo(before);
  }

  @Test
  void rowsArriveProposedWhenAsked() throws Exception {
    run(
        write(HEADER + row(1, "Le Faitout", "37000;Tours")),
        new Options(false, false, false, Status.PROPOSED));

    assertThat(entries("e.status")).containsExactly("proposee");
  }

  @Test
  void aRowGoneFromItsSourceIsFlaggedAndUnflaggedWhenItComesBack() throws Exception {
    Path whole = write(HEADER + rows(1, 6));
    run(whole, Options.DEFAULT);

    ImportReport without = run(write(HEADER + rows(1, 5)), Options.DEFAULT);
    assertThat(without.counts().gone()).isEqualTo(1);
    assertThat(gone()).isEqualTo(1);

    ImportReport back = run(whole, Options.DEFAULT);
    assertThat(back.counts().gone()).isZero();
    assertThat(gone()).isZero();
  }

  @Test
  void aFileThatLosesMoreThanAFifthIsRefusedUnlessForced() throws Exception {
    run(write(HEADER + rows(1, 10)), Options.DEFAULT);
    Path cut = write(HEADER + rows(1, 7));

    ImportReport refused = run(cut, Options.DEFAULT);
    assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(refused.explanation()).singleElement().asString().contains("--forcer");
    assertThat(gone()).isZero();

    ImportReport forced = run(cut, new Options(false, false, true, Status.PUBLISHED));
    assertThat(forced.verdict()).isEqualTo(Verdict.STORED);
    assertThat(gone()).isEqualTo(3);
  }

  @Test
  void aRefusedRowIsNotCountedAsGone() throws Exception {
    run(write(HEADER + rows(1, 3)), Options.DEFAULT);

    ImportReport report =
        run(
            write(HEADER + rows(1, 2) + row(3, "Fiche 3", ";Trifouillis")),
            new Options(false, true, false, Status.PUBLISHED));

    assertThat(report.counts().gone()).isZero();
    assertThat(gone()).isZero();
  }

  @Test
  void tellsOfKeysThatComeTwice() throws Exception {
    ImportReport report =
        run(
            write(
                HEADER + row(1, "Le Faitout", "37000;Tours") + row(1, "Le Double", "37000;Tours")),
            Options.DEFAULT);

    assertThat(report.counts().duplicates()).isEqualTo(1);
    assertThat(report.warnings().rows()).extracting(RowProblem::code).contains("cle-en-double");
    assertThat(entries("e.name")).containsExactly("Le Faitout");
  }

  @Test
  void keepsTheReportOfEachRunForThePageSources() throws Exception {
    run(write(HEADER + rows(1, 2)), Options.DEFAULT);

    SourceStore store = new SourceStore(database());
    Source registered = store.find(source).orElseThrow();
    assertThat(store.listRuns(registered.id(), 5))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.counts().added()).isEqualTo(2);
          assertThat(kept.report()).contains("\"ajoutees\" : 2");
        });
  }

  @Test
  void privateMailAndPhoneAreNowhereButInPrivateTables() throws Exception {
    String mail = "jeanne.canari@exemple.fr";
    String phone = "06 39 98 76 54";
    Path file =
        write(
            HEADER
                + "1;Le Faitout;1 rue du Test;37000;Tours;"
                + phone
                + ";"
                + mail
                + "\n"
                + "2;Décalée;;;"
                + mail
                + ";"
                + phone
                + ";\n");

    ImportReport report = run(file, new Options(false, true, false, Status.PUBLISHED));

    String shown = ImportReportJson.write(report) + ImportReportText.write(report) + report;
    assertThat(shown).doesNotContain("canari").doesNotContain("98 76 54");
    assertThat(tablesHolding("canari"))
        .isSubsetOf("private_contact", "source_content", "held_text");
    assertThat(tablesHolding("98 76 54"))
        .isSubsetOf("private_contact", "source_content", "held_text");
    assertThat(tablesHolding("canari")).contains("private_contact");
  }

  @Test
  void saysWhenThereIsNoFile() {
    assertThatThrownBy(() -> run(folder.resolve("absent.csv"), Options.DEFAULT))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("absent.csv");
  }

  @Test
  void refusesAFileWithoutRows() throws Exception {
    ImportReport report = run(write(HEADER), Options.DEFAULT);

    assertThat(report.verdict()).isEqualTo(Verdict.REFUSED);
  }

  private ImportReport run(Path file, Options options) throws ImportException {
    return service.run(
        new ImportRequest(file.toString(), source, null, mapping(), options), ImportProgress.NONE);
  }

  private Path mapping() {
    try {
      return Files.writeString(
          folder.resolve("mapping.yml"),
          """
          source: {code: %s, nom: Annuaire d’essai, licence: Licence Ouverte 2.0}
          cle: [id]
          type: acteur
          champs: {nom: nom}
          lieux:
            - {adresse: adresse, code_postal: code_postal, commune: commune}
          contacts:
            - {telephone: telephone, courriel: courriel}
          """
              .formatted(source));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), text);
  }

  private static String row(int id, String name, String place) {
    return id + ";" + name + ";1 rue du Test;" + place + ";;\n";
  }

  private static String rows(int from, int to) {
    StringBuilder rows = new StringBuilder();
    for (int i = from; i <= to; i++) {
      rows.append(row(i, "Fiche " + i, "37000;Tours"));
    }
    return rows.toString();
  }

  private long gone() {
    return entries("e.id", " and e.gone_since is not null").size();
  }

  private List<String> entries(String column) {
    return entries(column, "");
  }

  private List<String> entries(String column, String and) {
    String sql =
        "select "
            + column
            + " from entry e join source_record r on r.id = e.leading_record"
            + " join source s on s.id = r.source_id"
            + " left join entry_place ep on ep.entry_id = e.id and ep.rank = 0"
            + " left join place p on p.id = ep.place_id where s.code = ?"
            + and
            + " order by r.external_key";
    return database()
        .read(connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, source);
            return texts(statement);
          }
        });
  }

  private long count(String sql) {
    return database()
        .read(connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return Long.parseLong(texts(statement).getFirst());
          }
        });
  }

  private static List<String> texts(PreparedStatement statement) throws java.sql.SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  /** Every table with a text column in which the word stands. */
  private List<String> tablesHolding(String word) {
    return database()
        .read(connection -> {
          List<String> holding = new ArrayList<>();
          for (String[] column : textColumns(connection)) {
            try (PreparedStatement statement =
                connection.prepareStatement(
                    "select 1 from \"" + column[0] + "\" where \"" + column[1] + "\" like ?")) {
              statement.setString(1, "%" + word + "%");
              if (!texts(statement).isEmpty()) {
                holding.add(column[0].toLowerCase(Locale.ROOT));
              }
            }
          }
          return holding;
        });
  }

  private static List<String[]> textColumns(Connection connection) throws java.sql.SQLException {
    List<String[]> columns = new ArrayList<>();
    String sql =
        "select c.table_name, c.column_name from information_schema.columns c"
            + " join information_schema.tables t on t.table_name = c.table_name"
            + " and t.table_schema = c.table_schema"
            + " where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'"
            + " and lower(c.data_type) in ('character varying', 'text')";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        columns.add(new String[] {row.getString(1), row.getString(2)});
      }
    }
    return columns;
  }
}
