package fr.quifaitquoi.indexer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.quifaitquoi.geodata.SharedData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever the file: rows, or a problem said in French; nothing else, and soon. */
class ReaderFuzzTest {
  private static final List<String> FILES =
      List.of(
          "rna/rna_sample_waldec.csv",
          "journee-citoyenne/communes-citees.csv",
          "annuaire-administration/organismes.json",
          "osm/niort-doctors.geojson",
          "umap/test_upload_data.umap",
          "data-inclusion/dataset.xlsx");

  private static void assertReadOrExplained(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".csv");
    try {
      Files.write(file, bytes);
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(file));
    } finally {
      Files.delete(file);
    }
  }

  private static void read(Path file) throws IOException {
    try (DirectoryReader reader =
        DirectoryReader.open(file, Optional.empty(), Directories.locators(), ReadOptions.DEFAULT)) {
      int rows = 0;
      while (rows++ < 300 && reader.findNext().isPresent()) {
        assertThat(reader.summary().counts().read()).isPositive();
      }
    } catch (UnreadableFileException e) {
      assertThat(e.what()).isNotBlank();
      assertThat(e.hint()).isNotBlank();
    }
  }

  @Property(tries = 150, seed = "42", shrinking = ShrinkingMode.OFF)
  void readsOrExplainsAnyBytes(@ForAll byte[] bytes) throws IOException {
    assertReadOrExplained(bytes);
  }

  @Property(tries = 150, seed = "42", shrinking = ShrinkingMode.OFF)
  void readsOrExplainsTableLikeText(@ForAll("tables") String text) throws IOException {
    assertReadOrExplained(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> piece =
        Arbitraries.of(
            ";",
            ",",
            "\t",
            "\"",
            "\n",
            "\r\n",
            "nom",
            "commune",
            "37000",
            "Tours",
            "é",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\"a\":",
            "null",
            "0.7",
            "47.4",
            "\u0000",
            "\ufeff",
            "<e9>",
            "x".repeat(300),
            "06 12 34 56 78",
            "@",
            "1e999999999");
    return piece.list().ofMinSize(1).ofMaxSize(60).map(l -> String.join("", l));
  }

  @Property(tries = 120, seed = "42", shrinking = ShrinkingMode.OFF)
  void readsOrExplainsDamagedRealFiles(@ForAll("files") String name, @ForAll long seed)
      throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.path("directories/" + name));
    Random random = new Random(seed);
    for (int i = 0; i < 1 + random.nextInt(30); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int length = random.nextInt(4) == 0 ? 1 + random.nextInt(bytes.length) : bytes.length;
    assertReadOrExplained(java.util.Arrays.copyOf(bytes, length));
  }

  @Property(tries = 60, seed = "42", shrinking = ShrinkingMode.OFF)
  void readsOrExplainsWorkbooksDamagedInside(@ForAll long seed) throws IOException {
    byte[] workbook =
        Files.readAllBytes(SharedData.path("directories/data-inclusion/dataset.xlsx"));
    assertReadOrExplained(damageAPart(workbook, new Random(seed)));
  }

  /** The archive stays sound; one of its parts does not. */
  private static byte[] damageAPart(byte[] archive, Random random) throws IOException {
    List<String> parts =
        List.of(
            "xl/workbook.xml",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml",
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels");
    String victim = parts.get(random.nextInt(parts.size()));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(written)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(victim)) {
          damage(content, random);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
      }
    }
    return written.toByteArray();
  }

  /** Digits become others, so that most damage is still XML; now and then any byte changes. */
  private static void damage(byte[] content, Random random) {
    for (int i = 0; i < content.length; i++) {
      if (content[i] >= '0' && content[i] <= '9' && random.nextInt(20) == 0) {
        content[i] = (byte) ("0123456789-.Ax".charAt(random.nextInt(14)));
      }
    }
    if (random.nextInt(3) == 0) {
      content[random.nextInt(content.length)] = (byte) random.nextInt(256);
    }
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(FILES);
  }
}
