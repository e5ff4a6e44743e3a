package fr.quifaitquoi.indexer.reading.table;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The character encoding of a text file, told by its bytes: a byte-order mark, else valid UTF-8
 * from one end to the other, else Windows-1252, which is what French office software writes.
 *
 * @param bom how many bytes of mark to skip
 * @param notes what a person should know, in French
 */
record TextEncoding(Charset charset, int bom, List<String> notes) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static TextEncoding detect(Path file, @Nullable String asked) throws IOException {
    byte[] head = head(file, 4096);
    TextEncoding marked = marked(head);
    if (asked != null) {
      return new TextEncoding(charset(asked), marked == null ? 0 : marked.bom, List.of());
    }
    if (marked != null) {
      return marked;
    }
    Charset wide = utf16WithoutMark(head);
    return wide != null ? new TextEncoding(wide, 0, List.of()) : byScan(Utf8Scan.of(file));
  }

  private static TextEncoding byScan(Utf8Scan scan) {
    if (scan.broken() == 0) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, List.of());
    }
    // A few damaged bytes amid many good sequences: still UTF-8; Windows-1252 would spoil the rest.
    if (scan.good() > 20L * scan.broken()) {
      return new TextEncoding(
          StandardCharsets.UTF_8,
          0,
          List.of(
              "Le fichier est en UTF-8 mais "
                  + scan.broken()
                  + " octets y sont abîmés\u00a0: les lettres perdues sont remplacées par «\u00a0\ufffd\u00a0»."));
    }
    return new TextEncoding(WINDOWS_1252, 0, List.of());
  }

  private static @Nullable TextEncoding marked(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, List.of());
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2, List.of());
    }
    return starts(head, 0xFE, 0xFF)
        ? new TextEncoding(StandardCharsets.UTF_16BE, 2, List.of())
        : null;
  }

  /** Latin text in UTF-16 has a zero in nearly every second byte. */
  private static @Nullable Charset utf16WithoutMark(byte[] head) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < head.length; i += 2) {
      even += head[i] == 0 ? 1 : 0;
      odd += head[i + 1] == 0 ? 1 : 0;
    }
    int pairs = head.length / 2;
    if (pairs >= 8 && odd > pairs * 0.7 && even < pairs * 0.1) {
      return StandardCharsets.UTF_16LE;
    }
    return pairs >= 8 && even > pairs * 0.7 && odd < pairs * 0.1 ? StandardCharsets.UTF_16BE : null;
  }

  static byte[] head(Path file, int length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(length);
    }
  }

  static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset charset(String name) throws UnreadableFileException {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnreadableFileException(
          "encodage-inconnu",
          0,
          "L’encodage «\u00a0" + name + "\u00a0» n’existe pas.",
          "Écrivez utf-8 ou windows-1252, ou n’indiquez rien\u00a0: il est reconnu tout seul.");
    }
  }

  /** The text of the file, its mark skipped. */
  Reader reader(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.skipNBytes(bom);
    return new InputStreamReader(in, charset);
  }
}
