package fr.quifaitquoi.indexer.geocoding.address.reading;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file of addresses as text: unzipped, without a byte order mark, UTF-8 or, where its beginning
 * is not, windows-1252.
 *
 * @param separator between the columns
 */
record AddressText(Reader reader, char separator) implements Closeable {
  private static final int SAMPLE = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;

  static AddressText open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), SAMPLE);
    boolean opened = false;
    try {
      AddressText text = open(raw);
      opened = true;
      return text;
    } finally {
      if (!opened) {
        raw.close();
      }
    }
  }

  private static AddressText open(InputStream raw) throws IOException {
    raw.mark(2);
    int magic = raw.read() << 8 | raw.read();
    raw.reset();
    InputStream plain =
        magic == GZIP_MAGIC
            ? new BufferedInputStream(new GZIPInputStream(raw, SAMPLE), 2 * SAMPLE)
            : raw;
    plain.mark(SAMPLE);
    byte[] sample = plain.readNBytes(SAMPLE);
    plain.reset();
    if (sample.length > 2
        && (sample[0] & 0xff) == 0xef
        && (sample[1] & 0xff) == 0xbb
        && (sample[2] & 0xff) == 0xbf) {
      plain.skipNBytes(3);
    }
    Charset charset = isUtf8(sample) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    return new AddressText(new InputStreamReader(plain, charset), separator(sample));
  }

  /** A character cut by the end of the sample is no fault. */
  private static boolean isUtf8(byte[] sample) {
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(SAMPLE), false);
    return !result.isError();
  }

  private static char separator(byte[] sample) {
    int semicolons = 0;
    int commas = 0;
    int tabs = 0;
    for (byte b : sample) {
      if (b == '\n') {
        break;
      }
      semicolons += b == ';' ? 1 : 0;
      commas += b == ',' ? 1 : 0;
      tabs += b == '\t' ? 1 : 0;
    }
    if (tabs > semicolons && tabs > commas) {
      return '\t';
    }
    return commas > semicolons ? ',' : ';';
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
