package fr.quifaitquoi.geodata.perimetre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class PerimeterReaderTest {
  @TempDir Path folder;

  private final Geography geography = Geography.of(twoCommunes().build());

  private static GeographyBuilder twoCommunes() {
    return new GeographyBuilder()
        .putTerritory(commune("37132", "Loches", 1.0))
        .putTerritory(commune("01001", "L’Abergement-Clémenciat", 1.1))
        .putOutline(TerritoryId.commune("37132"), square(1.0))
        .putOutline(TerritoryId.commune("01001"), square(1.1))
        .putFormerCode("37999", "37132");
  }

  private static TerritoryRow commune(String code, String name, double lon) {
    return new TerritoryRow(
        TerritoryId.commune(code),
        name,
        100,
        new Position(lon + 0.05, 47.05),
        Method.OFFICIELLE,
        "2025");
  }

  private static Outline square(double lon) {
    return new Outline(
        new GeometryFactory().toGeometry(new Envelope(lon, lon + 0.1, 47.0, 47.1)),
        Method.OFFICIELLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void detectsTheSeparator(String separator) throws IOException, PerimeterException {
    String text = "perimetre;code_commune\nPays de Loches;37132\nPays de Loches;1001\n";

    List<Perimeter> read = read(text.replace(";", separator), StandardCharsets.UTF_8);

    assertThat(read)
        .containsExactly(
            new Perimeter(
                "pays-de-loches", "Pays de Loches", "Région", "2024", List.of("01001", "37132")));
  }

  @Test
  void readsWindows1252AndItsOwnersAndYears() throws IOException, PerimeterException {
    String text =
        "Périmètre;Code INSEE;Porteur;Millésime\nBassin rémois;37999;Conseil régional;2021";

    List<Perimeter> read = read(text, Charset.forName("windows-1252"));

    assertThat(read)
        .containsExactly(
            new Perimeter(
                "bassin-remois", "Bassin rémois", "Conseil régional", "2021", List.of("37132")));
  }

  @Test
  void refusesTheWholeFileAndSaysLineAndColumn() {
    String text = "perimetre,code_commune\nPays,99999\n,37132\nPays,37132\n";

    assertThatThrownBy(() -> read(text, StandardCharsets.UTF_8))
        .isInstanceOfSatisfying(
            PerimeterException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(PerimeterProblem::line, PerimeterProblem::column)
                    .containsExactly(tuple(2L, "code_commune"), tuple(3L, "perimetre")))
        .hasMessageContaining("99999");
  }

  @Test
  void refusesAFileWithoutTheColumns() {
    assertThatThrownBy(() -> read("a,b\n1,2\n", StandardCharsets.UTF_8))
        .isInstanceOf(PerimeterException.class)
        .hasMessageContaining("cette colonne manque");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> read("", StandardCharsets.UTF_8))
        .isInstanceOf(PerimeterException.class);
  }

  @Test
  void becomesATerritoryWithAnOutlineAndItsCommunes() throws IOException, PerimeterException {
    List<Perimeter> read = read("nom,insee\nPays,37132\nPays,01001\n", StandardCharsets.UTF_8);

    Geography with = Geography.of(Perimeters.add(geography.data(), read));
    Territory pays = with.find(new TerritoryId(Level.PERIMETRE, "pays")).orElseThrow();

    assertThat(pays.name()).isEqualTo("Pays");
    assertThat(pays.population()).isEqualTo(200);
    assertThat(with.findOutline(pays.id())).isPresent();
    assertThat(with.listCommunesOf(pays.id())).extracting(t -> t.id().code()).contains("37132");
    assertThat(with.listTerritoriesOf("37132")).contains(pays);
  }

  @Test
  void addedAgainReplacesItself() throws IOException, PerimeterException {
    List<Perimeter> first = read("nom,insee\nPays,37132\nPays,01001\n", StandardCharsets.UTF_8);
    List<Perimeter> second = read("nom,insee\nPays,37132\n", StandardCharsets.UTF_8);

    Geography with = Geography.of(Perimeters.add(Perimeters.add(geography.data(), first), second));

    assertThat(with.listCommunesOf(new TerritoryId(Level.PERIMETRE, "pays"))).hasSize(1);
    assertThat(with.listDatasets()).hasSize(1);
  }

  private List<Perimeter> read(String text, Charset charset)
      throws IOException, PerimeterException {
    Path csv = Files.writeString(folder.resolve("perimetres.csv"), text, charset);
    return new PerimeterReader(geography, "Région", "2024").read(csv);
  }
}
