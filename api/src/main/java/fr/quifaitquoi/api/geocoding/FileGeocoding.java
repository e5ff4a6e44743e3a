package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Geocodes a file into another one. The result is written beside its final name and takes it when
 * it is whole; a run that was stopped goes on where it was, if the file and the options are still
 * the same. Used by one thread.
 */
public final class FileGeocoding {
  private static final long NANOS_BETWEEN_POINTS = Duration.ofSeconds(1).toNanos();

  private final InputTable input;
  private final CsvOptions options;
  private final Path out;
  private final Path unfinished;
  private final Path point;
  private final String signature;
  private CsvTally tally = new CsvTally();
  private long lastPoint = System.nanoTime();

  private FileGeocoding(InputTable input, CsvOptions options, Path out) throws IOException {
    this.input = input;
    this.options = options;
    this.out = out;
    unfinished = out.resolveSibling(out.getFileName() + ".partiel");
    point = out.resolveSibling(out.getFileName() + ".reprise");
    signature = signature();
  }

  /**
   * Looks at a file and at what is wanted of it.
   *
   * @param out must not be there yet
   * @throws UnreadableFileException when the file cannot be read, or the result not be written
   * @throws fr.quifaitquoi.api.http.ProblemException when the options name what is not there
   */
  public static FileGeocoding of(Path in, Path out, CsvOptions options) throws IOException {
    if (Files.exists(out)) {
      throw new UnreadableFileException(
          "sortie-existante",
          0,
          "« " + out + " » existe déjà.",
          "Donnez un autre nom avec --out, ou supprimez-le.");
    }
    InputTable input = InputTable.of(in);
    return new FileGeocoding(input, input.complete(options), out);
  }

  /** What is told while it works. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Some more rows are done.
     *
     * @param total 0 when it is not known
     */
    void done(long rows, long total);
  }

  /**
   * What came of it.
   *
   * @param resumed rows that an earlier run had done
   */
  public record Report(CsvTally tally, long resumed, Duration duration) {}

  /** The options, guessed columns included. */
  public CsvOptions options() {
    return options;
  }

  /** Does the work. */
  public Report run(GeocoderInService service, Progress progress)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    long resumed;
    try (FileChannel channel =
            FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        CsvGeocoding geocoding = CsvGeocoding.of(input.open(), input.form(), options, service)) {
      resumed = resume(channel, geocoding);
      for (Optional<CsvGeocoding.Piece> piece = geocoding.findNext();
          piece.isPresent();
          piece = geocoding.findNext()) {
        write(channel, piece.get());
        progress.done(tally.rows(), input.rows());
      }
      channel.force(true);
    }
    Files.move(unfinished, out, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(point);
    return new Report(tally, resumed, Duration.ofNanos(System.nanoTime() - start));
  }

  private FileLock lock(FileChannel channel) throws IOException {
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another task of this very process has it: the same answer as for another process.
      lock = null;
    }
    if (lock == null) {
      throw new UnreadableFileException(
          "deja-en-cours",
          0,
          "« " + out + " » est déjà en train d’être écrit par une autre commande.",
          "Attendez sa fin, ou donnez un autre nom avec --out.");
    }
    return lock;
  }

  /** Goes to where an earlier run came; gives the rows that are done. */
  private long resume(FileChannel channel, CsvGeocoding geocoding) throws IOException {
    Optional<ResumePoint> known =
        ResumePoint.find(point).filter(p -> p.signature().equals(signature) && p.bytes() > 0);
    if (known.isEmpty() || channel.size() < known.get().bytes()) {
      channel.truncate(0);
      Files.deleteIfExists(point);
      return 0;
    }
    channel.truncate(known.get().bytes());
    channel.position(known.get().bytes());
    tally = known.get().tally();
    geocoding.skip(tally.rows());
    return tally.rows();
  }

  private void write(FileChannel channel, CsvGeocoding.Piece piece) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(piece.bytes());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    tally.addAll(piece.tally());
    if (System.nanoTime() - lastPoint > NANOS_BETWEEN_POINTS) {
      channel.force(false);
      new ResumePoint(signature, channel.position(), tally).write(point);
      lastPoint = System.nanoTime();
    }
  }

  private String signature() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(input.file()), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      String how =
          options.reverse()
              + options.columns().toString()
              + new TreeMap<>(options.filters())
              + options.resultColumns();
      return HexFormat.of().formatHex(digest.digest()) + " " + how;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
