package fr.quifaitquoi.api.geocoding;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * How far a geocoding came, kept beside its unfinished result.
 *
 * @param signature of what is geocoded and how: whoever has another one starts anew
 * @param bytes of the result that are whole; what comes after is to be cut
 */
record ResumePoint(String signature, long bytes, CsvTally tally) {
  private static final String SIGNATURE = "empreinte";
  private static final String BYTES = "octets";

  /** Writes it, in one rename. */
  void write(Path file) throws IOException {
    Properties values = new Properties();
    values.setProperty(SIGNATURE, signature);
    values.setProperty(BYTES, String.valueOf(bytes));
    for (RowStatus status : RowStatus.values()) {
      values.setProperty(status.code(), String.valueOf(tally.count(status)));
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      values.store(writer, null);
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Reads it; empty when there is none, or none that makes sense. */
  static Optional<ResumePoint> find(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
      CsvTally tally = new CsvTally();
      for (RowStatus status : RowStatus.values()) {
        tally.add(status, Long.parseLong(values.getProperty(status.code(), "0")));
      }
      long bytes = Long.parseLong(values.getProperty(BYTES, ""));
      return Optional.of(new ResumePoint(values.getProperty(SIGNATURE, ""), bytes, tally));
    } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
