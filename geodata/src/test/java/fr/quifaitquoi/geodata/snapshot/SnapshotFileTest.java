package fr.quifaitquoi.geodata.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SnapshotFileTest {
  private static final TerritoryId LOCHES = TerritoryId.commune("37132");

  @TempDir Path folder;

  @Test
  void readsBackWhatItWrote() throws IOException, ParseException {
    GeographyData written = loches();
    Path file = folder.resolve("new/geography.bin");

    SnapshotFile.write(file, written);
    GeographyData read = SnapshotFile.read(file);

    assertThat(read.territories()).isEqualTo(written.territories());
    assertThat(read.memberships()).isEqualTo(written.memberships());
    assertThat(read.currentSchemes()).isEqualTo(written.currentSchemes());
    assertThat(read.postcodes()).isEqualTo(written.postcodes());
    assertThat(read.sirens()).isEqualTo(written.sirens()).containsEntry("37132", "213701329");
    assertThat(read.formerCodes()).isEqualTo(written.formerCodes());
    assertThat(read.formerNames()).isEqualTo(written.formerNames());
    assertThat(read.parts()).isEqualTo(written.parts());
    assertThat(read.holes()).isEqualTo(written.holes());
    assertThat(read.absences()).isEqualTo(written.absences());
    assertThat(read.pastTerritories()).isEqualTo(written.pastTerritories());
    Outline outline = outline(read);
    assertThat(outline.method()).isEqualTo(Method.APPROCHEE);
    assertThat(outline.geometry().equalsExact(outline(written).geometry(), 1e-9)).isTrue();
    assertThat(file.resolveSibling("geography.bin." + ProcessHandle.current().pid() + ".tmp"))
        .doesNotExist();
  }

  @Test
  void refusesADamagedFileAndSaysSo() throws IOException, ParseException {
    Path file = folder.resolve("geography.bin");
    SnapshotFile.write(file, loches());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 3] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> SnapshotFile.read(file))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("abîmé ou incomplet");
  }

  @Test
  void refusesATruncatedFileAndAForeignOne() throws IOException, ParseException {
    Path file = folder.resolve("geography.bin");
    SnapshotFile.write(file, loches());
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
    assertThatThrownBy(() -> SnapshotFile.read(file)).hasMessageContaining("incomplet");

    Files.writeString(file, "code;nom\n37132;Loches\nand some more so that it is long enough");
    assertThatThrownBy(() -> SnapshotFile.read(file))
        .hasMessageContaining("n’est pas un fichier de géographie");
  }

  private static Outline outline(GeographyData data) {
    return data.toBuilder().findOutline(LOCHES).orElseThrow();
  }

  private static GeographyData loches() throws ParseException {
    return new GeographyBuilder()
        .putTerritory(
            new TerritoryRow(
                LOCHES, "Loches", 6_300, new Position(1, 47.1), Method.OFFICIELLE, "2026"))
        .addMembership(
            new Membership("37132", Level.DEPARTEMENT, "cog", "2026", "37", Method.OFFICIELLE))
        .setCurrentScheme(Level.DEPARTEMENT, "cog")
        .putOutline(
            LOCHES,
            new Outline(
                new WKTReader()
                    .read(
                        "MULTIPOLYGON (((0.9 47, 1.1 47, 1.1 47.2, 0.9 47.2, 0.9 47),"
                            + " (0.95 47.05, 0.95 47.1, 1 47.1, 0.95 47.05)),"
                            + " ((-1.2 47, -1.1 47, -1.1 47.1, -1.2 47)))"),
                Method.APPROCHEE))
        .putPostcodes("37132", List.of("37600"))
        .putSiren("37132", "213701329")
        .putFormerCode("37999", "37132")
        .addFormerName(new FormerName("Ancien Loches", "37999", "37132"))
        .putPart(new TerritoryId(Level.COMMUNE_ASSOCIEE, "37999"), "37132")
        .addPastTerritory(
            new PastTerritory(
                new TerritoryId(Level.BASSIN_DE_VIE, "37132"), "bv2012", "2012", "Loches"))
        .addHole(new KnownHole(LOCHES, Level.EPCI, "Aucun EPCI."))
        .putAbsence(Level.QPV, "Pas de QPV.")
        .build();
  }
}
