package fr.quifaitquoi.geodata.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.quifaitquoi.geodata.SharedData;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** Official files that are not what they should be, and what is said of them. */
class BadFilesTest {
  private static final String MOVEMENT_HEADER =
      "MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP\n";

  @TempDir Path folder;

  @Test
  void anErrorPageIsNotAZip() throws IOException {
    Path page = write("table.zip", "<html>Maintenance</html>");

    assertFails(Reason.NOT_A_ZIP, () -> table("BV2022").read(page));
  }

  @Test
  void aTruncatedZipIsNotAZip() throws IOException {
    byte[] whole = Files.readAllBytes(tableOf2025());
    Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));

    assertFails(Reason.NOT_A_ZIP, () -> table("BV2022").read(half));
  }

  @Test
  void aTableWithoutTheBassinsHasWrongColumns() {
    Path zip = tableOf2025();

    assertFails(Reason.WRONG_COLUMNS, () -> table("BV2032").read(zip));
  }

  @Test
  void aTableOfAnotherYearHasTheWrongVintage() {
    Path zip = tableOf2025();

    assertFails(
        Reason.WRONG_VINTAGE,
        () -> new CommuneTableReader(OfficialFile.TABLE_BASSINS_2012, "BV2022").read(zip));
  }

  @Test
  void truncatedOutlinesAreToldFromOthers() throws IOException {
    byte[] whole = gzip(bigCollection());
    Path half = Files.write(folder.resolve("x.geojson.gz"), Arrays.copyOf(whole, whole.length / 2));
    Path text = write("y.geojson.gz", "not compressed");
    Path array = Files.write(folder.resolve("z.geojson.gz"), gzip("[1, 2]"));

    assertFails(Reason.NOT_A_ZIP, () -> outlines().read(text));
    assertFails(Reason.UNREADABLE, () -> outlines().read(array));
    assertFails(Reason.TRUNCATED, () -> outlines().read(half));
  }

  private static String bigCollection() {
    StringBuilder text = new StringBuilder("{\"features\":[");
    for (int i = 0; i < 5_000; i++) {
      text.append("{\"properties\":{\"code\":\"").append(i).append("\",\"nom\":\"x\"},");
      text.append("\"geometry\":{\"type\":\"Polygon\",\"coordinates\":");
      text.append("[[[0,0],[1,0],[1,").append(1 + i).append("],[0,0]]]}},");
    }
    return text.append("{}]}").toString();
  }

  @Test
  void invalidOutlinesAreMended() throws Exception {
    String bowTie =
        """
        {"features":[{"properties":{"code":"1","nom":"x"},"geometry":{"type":"Polygon",
        "coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}]}\
        """;
    Path file = Files.write(folder.resolve("b.geojson.gz"), gzip(bowTie));

    OfficialOutline outline = outlines().read(file).getFirst();

    assertThat(outline.repaired()).isTrue();
    assertThat(outline.geometry().isValid()).isTrue();
    assertThat(outline.geometry().getArea()).isEqualTo(0.5);
  }

  @Test
  void movementsWithoutTheirColumnsOrOfAnotherYearAreRefused() throws IOException {
    Path columns = write("a.csv", "A,B\n1,2\n");
    Path year =
        write("b.csv", MOVEMENT_HEADER + "10,2019-01-01,COM,37001,Abilly,COM,37001,Abilly\n");
    MovementReader reader = new MovementReader(OfficialFile.MOUVEMENTS);

    assertFails(Reason.WRONG_COLUMNS, () -> reader.read(columns));
    assertFails(Reason.WRONG_VINTAGE, () -> reader.read(year));
  }

  @Test
  void aMirrorSaysWhatItLacksAndVerifiesChecksums() throws IOException {
    MirrorSource mirror = new MirrorSource(folder);
    OfficialFile file = OfficialFile.MOUVEMENTS;

    assertFails(Reason.NOT_FOUND, () -> mirror.fetch(file, SyncListener.SILENT));

    Path there = folder.resolve(file.address().getHost() + file.address().getPath());
    Files.createDirectories(there.getParent());
    Files.writeString(there, "x");
    Files.writeString(there.resolveSibling(there.getFileName() + ".sha256"), "0000  x");
    assertFails(Reason.CHECKSUM, () -> mirror.fetch(file, SyncListener.SILENT));
  }

  @Test
  void aFailedSyncLeavesTheOldSnapshotUntouched() throws IOException {
    Path snapshot = GeographySync.snapshotFile(folder);
    Files.createDirectories(snapshot.getParent());
    Files.writeString(snapshot, "the old one");
    GeographySync sync = new GeographySync(() -> new GeographyBuilder().build());
    Path emptyMirror = Files.createDirectory(folder.resolve("mirror"));

    assertFails(
        Reason.NOT_FOUND,
        () ->
            sync.sync(
                new SyncRequest(folder, Optional.of(emptyMirror), Set.of()), SyncListener.SILENT));
    assertThat(snapshot).hasContent("the old one");
  }

  private static CommuneTableReader table(String bassins) {
    return new CommuneTableReader(OfficialFile.TABLE_COMMUNES, bassins);
  }

  private static OutlineReader outlines() {
    return new OutlineReader(OfficialFile.CONTOURS_COMMUNES, Coordinate::copy);
  }

  private static Path tableOf2025() {
    return SharedData.path(
        "reference/www.insee.fr/fr/statistiques/fichier/7671844/table-appartenance-geo-communes-2025.zip");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void assertFails(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .asInstanceOf(type(SyncException.class))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
