package fr.quifaitquoi.api.geocoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.geocoding.Geocoder;
import fr.quifaitquoi.indexer.reading.table.CsvForm;
import fr.quifaitquoi.indexer.reading.table.CsvRows;
import java.io.ByteArrayOutputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GeocodedStreamTest {
  private static final CsvForm FORM =
      new CsvForm(StandardCharsets.UTF_8, false, ',', "\n", CsvForm.Quotes.NEEDED);
  private static final CsvOptions OPTIONS =
      new CsvOptions(false, List.of(), Map.of(), List.of("result_citycode", "result_status"));

  /** A disk that fails after some characters. */
  private static final class FailingReader extends FilterReader {
    private int left;

    FailingReader(String text, int left) {
      super(new StringReader(text));
      this.left = left;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        throw new IOException("disk failure");
      }
      int n = super.read(buffer, offset, Math.min(length, left));
      left -= Math.max(n, 0);
      return n;
    }
  }

  @Test
  void saysInALastRowThatTheRestIsMissingThenFails() throws IOException {
    String rows = "ville\n" + "Tours\n".repeat(50_000);
    AtomicInteger closed = new AtomicInteger();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    try (GeocodedStream stream = stream(new FailingReader(rows, 200_000), closed)) {
      assertThatThrownBy(() -> stream.transferTo(out)).isInstanceOf(IOException.class);
    }

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSizeGreaterThan(30_000).hasSizeLessThan(50_000);
    assertThat(lines.get(1)).isEqualTo("Tours,37261,ok");
    assertThat(lines.getLast()).startsWith("\"ERREUR : ").contains("interrompu").endsWith(",error");
    assertThat(closed).hasValue(1);
  }

  @Test
  void givesWhatItHasByteByByteAsWellAsWhole() throws IOException {
    AtomicInteger closed = new AtomicInteger();
    StringBuilder read = new StringBuilder();

    try (GeocodedStream stream = stream(new StringReader("ville\nTours\n"), closed)) {
      for (int b = stream.read(); b >= 0; b = stream.read()) {
        read.append((char) b);
      }
    }

    assertThat(read).hasToString("ville,result_citycode,result_status\nTours,37261,ok\n");
    assertThat(closed).hasValue(1);
  }

  private static GeocodedStream stream(Reader text, AtomicInteger closed) throws IOException {
    GeocoderInService service =
        new GeocoderInService(
            Geocoder.of(TestGeography.bundled()), TestGeography.bundled(), "essai", "", "");
    return new GeocodedStream(
        CsvGeocoding.of(CsvRows.of(text, FORM), FORM, OPTIONS, service), closed::incrementAndGet);
  }
}
