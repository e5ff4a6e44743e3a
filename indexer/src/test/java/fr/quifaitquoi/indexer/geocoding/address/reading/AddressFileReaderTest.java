package fr.quifaitquoi.indexer.geocoding.address.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.quifaitquoi.geodata.SharedData;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.address.AddressRow;
import fr.quifaitquoi.indexer.geocoding.address.BanFile;
import fr.quifaitquoi.indexer.geocoding.address.PositionKind;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFileReaderTest {
  private static final String BAL =
      "cle_interop;commune_insee;commune_nom;voie_nom;voie_nom_bre;numero;suffixe;position;x;y;long;lat\n";

  @TempDir Path folder;
  private final List<AddressRow> rows = new ArrayList<>();

  @Test
  void readsEveryRowOfARealBanFile() throws Exception {
    AddressFileReport report = read(SharedData.path("addresses/adresses-forme-ban.csv"));

    assertThat(report.format()).isEqualTo("BAN");
    assertThat(report.taken()).isEqualTo(288);
    assertThat(report.refused()).isZero();
    assertThat(rows.getFirst().city().name()).isEqualTo("Saint-Martin-d’Auxigny");
    assertThat(rows.getFirst().postcode()).isEqualTo("18110");
  }

  @ParameterizedTest
  @CsvSource({
    "1.4_data_1.3-valid.csv, 1",
    "1.4_data_1.4-valid.csv, 2",
    "1.5_data_1.5-valid.csv, 2",
    "data_aliases.csv, 1"
  })
  void readsRealBalFilesOfEachVersion(String file, int expected) throws Exception {
    AddressFileReport report = read(SharedData.path("addresses/bal/" + file));

    assertThat(report.format()).isEqualTo("BAL");
    assertThat(report.taken()).isEqualTo(expected);
    assertThat(rows.getFirst().number()).isIn(9, 11);
    assertThat(rows.getFirst().kind()).isEqualTo(PositionKind.ENTREE);
  }

  @Test
  void readsARealBalWhoseCommunesAreInItsKeysAndTellsTheRowsThatHaveNone() throws Exception {
    AddressFileReport report = read(SharedData.path("addresses/bal/data_sample.csv"));

    assertThat(report.taken()).isGreaterThan(10);
    assertThat(report.counts()).containsOnlyKeys("commune-inconnue");
    assertThat(rows).extracting(AddressRow::number).as("163,0000000000").contains(163);
  }

  @Test
  void refusesWholeARealFileThatHasNoNumbersAndNoPositions() {
    Path file = SharedData.path("addresses/bal/data_locales.csv");

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(AddressFileException.class)
        .hasMessageContaining("data_locales.csv")
        .hasMessageContaining("il manque numero, long, lat")
        .hasMessageContaining("Base adresse locale");
  }

  @Test
  void anAddressOfAFormerCommuneIsInTodaysAndKeepsItsCode() throws Exception {
    read(new BanFile().in("49101", "Clefs", "49150").street("Rue du Lavoir", -0.07, 47.62, "1"));

    City city = rows.getFirst().city();
    assertThat(city.code()).isEqualTo("49018");
    assertThat(city.name()).isEqualTo("Baugé-en-Anjou");
    assertThat(city.oldCode()).isEqualTo("49101");
    assertThat(city.oldName()).isEqualTo("Clefs");
  }

  @Test
  void theFormerCommuneThatTheFileNamesIsKept() throws Exception {
    read(
        new BanFile()
            .in("49018", "Baugé-en-Anjou", "49150")
            .formerly("49101", "Clefs")
            .street("Rue du Lavoir", -0.07, 47.62, "1"));

    assertThat(rows.getFirst().city())
        .isEqualTo(new City("49018", "Baugé-en-Anjou", null, "49101", "Clefs"));
  }

  @Test
  void anArrondissementOfParisKeepsItsCodeAndIsADistrictOfParis() throws Exception {
    read(
        new BanFile()
            .in("75118", "Paris 18e Arrondissement", "75018")
            .street("Rue Lepic", 2.333, 48.886, "1"));

    City city = rows.getFirst().city();
    assertThat(city.code()).isEqualTo("75118");
    assertThat(city.name()).isEqualTo("Paris");
    assertThat(city.district()).startsWith("Paris 18e");
  }

  @Test
  void aBanRowWithoutAStreetIsALieuDit() throws Exception {
    read(new BanFile().locality("La Petite Borde", 0.7, 47.4));

    assertThat(rows.getFirst().number()).isZero();
    assertThat(rows.getFirst().street().name()).isEqualTo("La Petite Borde");
    assertThat(rows.getFirst().street().locality()).isTrue();
  }

  @Test
  void theFileOfLieuxDitsOfTheBanIsRead() throws Exception {
    AddressFileReport report =
        read(
            "id;nom_lieu_dit;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;"
                + "nom_ancienne_commune;x;y;lon;lat;source_position;source_nom_voie\n"
                + "37261_b001;La Petite Borde;37000;37261;Tours;;;;;0.7;47.4;commune;commune\n"
                + "37261_b002;Sans Lieu;37000;37261;Tours;;;;;;;commune;commune\n");

    assertThat(report.format()).isEqualTo("BAN, lieux-dits");
    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(rows.getFirst().id()).isEqualTo("37261_b001");
    assertThat(rows.getFirst().number()).isZero();
    assertThat(rows.getFirst().street().name()).isEqualTo("La Petite Borde");
    assertThat(rows.getFirst().street().locality()).isTrue();
    assertThat(rows.getFirst().postcode()).isEqualTo("37000");
  }

  @Test
  void number99999OfABalIsAStreetOrALieuDitAsAWhole() throws Exception {
    read(
        BAL
            + "37261_0001_99999;37261;Tours;Rue Colbert;;99999;;segment;;;0.69;47.39\n"
            + "37261_0002_99999;37261;Tours;La Petite Borde;;99999;;segment;;;0.69;47.39\n");

    assertThat(rows).extracting(AddressRow::number).containsExactly(0, 0);
    assertThat(rows).extracting(row -> row.street().locality()).containsExactly(false, true);
  }

  @Test
  void namesInOtherLanguagesAreAliases() throws Exception {
    read(
        BAL
            + "29189_0421_00163;29189;Plougastel;Rue du Port;Straed ar"
            + " Porzh;163;bis;parcelle;;;-4.35;48.38\n");

    assertThat(rows.getFirst().street().aliases()).containsExactly("Straed ar Porzh");
    assertThat(rows.getFirst().suffix()).isEqualTo("bis");
  }

  @Test
  void withoutDegreesMetresOfTheLegalProjectionAreTaken() throws Exception {
    read(BAL + "37261_1_1;37261;Tours;Rue Colbert;;1;;entrée;525800;6701500;;\n");
    read(BAL + "97411_1_1;97411;Saint-Denis;Rue de Paris;;1;;entrée;338000;7690000;;\n");

    assertThat(rows.getFirst().position().lon()).isCloseTo(0.69, within(0.05));
    assertThat(rows.getFirst().position().lat()).isCloseTo(47.39, within(0.05));
    assertThat(rows.getLast().position().lat()).isCloseTo(-20.88, within(0.05));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "123        | Rue A | 1     | 0.69 | 47.39 | commune-inconnue  | code_insee",
        "37261      | -     | 1     | 0.69 | 47.39 | voie-illisible    | nom_voie",
        "37261      | Rue A | un    | 0.69 | 47.39 | numero-illisible  | numero",
        "37261      | Rue A | 1     | -    | 47.39 | position-illisible | lon",
        "37261      | Rue A | 1     | NaN  | 47.39 | position-illisible | lon",
        "37261      | Rue A | 1     | 47.39 | 0.69 | position-illisible | lon",
        "37261      | Rue A | 1     | 900  | 47.39 | position-illisible | lon",
      })
  void aRowThatCannotBeReadIsToldWithItsLineItsColumnAndAReason(
      String commune, String street, String number, String lon, String lat, String code, String at)
      throws Exception {
    BanFile file = new BanFile().street("Rue B", 0.69, 47.39, "1", "2");
    file.line(
        "x;;%s;;%s;37000;%s;Tours;;;;;%s;%s;entrée;;;;;commune;commune;1;"
            .formatted(number, orEmpty(street), commune, orEmpty(lon), lat));

    AddressFileReport report = read(file);

    assertThat(report.taken()).isEqualTo(2);
    RowProblem problem = report.problems().getFirst();
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.line()).isEqualTo(4);
    assertThat(problem.field()).isEqualTo(at);
    assertThat(problem.reason()).isNotBlank();
    assertThat(problem.hint()).isNotBlank();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Test
  void aFileMostOfWhoseRowsCannotBeReadIsRefusedWhole() {
    BanFile file = new BanFile().street("Rue A", 0.69, 47.39, "1");
    file.line("x;;1;;;;;;;").line("x;;1;;;;;;;");

    assertThatThrownBy(() -> read(file))
        .hasMessageContaining("1 adresses lues, 2 lignes illisibles")
        .hasMessageContaining("ligne 3, colonne code_insee");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "\u0000\u0001\u0002", "{\"type\":\"FeatureCollection\"}", "a;\"b\nc;d"})
  void whatIsNoFileOfAddressesIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(AddressFileException.class);
  }

  @Test
  void windows1252AndAByteOrderMarkAreUnderstood() throws Exception {
    Path file = folder.resolve("bal.csv");
    String text = BAL + "1;37261;Tours;Allée des Chênes;;1;;entrée;;;0.69;47.39\n";
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));
    read(file);
    read("\ufeff" + text);

    assertThat(rows)
        .extracting(row -> row.street().name())
        .containsExactly("Allée des Chênes", "Allée des Chênes");
  }

  @Test
  void whatFailsInTheSinkIsNotTheFilesFault() throws Exception {
    Path file = new BanFile().street("Rue A", 0.69, 47.39, "1").write(folder.resolve("a.csv"));

    assertThatThrownBy(() ->
            new AddressFileReader(TestGeography.bundled())
                .read(
                    file,
                    row -> {
                      throw new IOException("No space left on device");
                    },
                    done -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  private AddressFileReport read(BanFile file) throws Exception {
    return read(file.write(folder.resolve("adresses.csv.gz")));
  }

  private AddressFileReport read(String text) throws Exception {
    return read(Files.writeString(folder.resolve("adresses.csv"), text));
  }

  private AddressFileReport read(Path file) throws Exception {
    return new AddressFileReader(TestGeography.bundled()).read(file, rows::add, done -> {});
  }
}
