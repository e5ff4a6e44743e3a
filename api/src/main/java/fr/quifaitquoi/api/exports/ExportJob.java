package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.geodata.format.ExportListener;
import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.geodata.format.FormatException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A file from when it is asked for until it is forgotten. Thread-safe. */
public final class ExportJob implements ExportListener {
  private final String token;
  private final String fileName;
  private final FileFormat format;
  private final Path file;
  private final long total;
  private final CompletableFuture<Path> finished = new CompletableFuture<>();
  private volatile long done;
  private volatile boolean started;
  private volatile boolean cancelled;
  private volatile Instant expiry;

  ExportJob(String token, Export export, Path file, Instant expiry) {
    this.token = token;
    this.fileName = export.fileName();
    this.format = export.format();
    this.file = file;
    this.total = export.rows();
    this.expiry = expiry;
  }

  /** How far it is. */
  public enum State {
    WAITING("en-attente"),
    WORKING("en-cours"),
    DONE("fini"),
    FAILED("echec");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** Its name in JSON. */
    public String code() {
      return code;
    }
  }

  /** Unguessable; in its address. */
  public String token() {
    return token;
  }

  /** As it is saved. */
  public String fileName() {
    return fileName;
  }

  public FileFormat format() {
    return format;
  }

  /** Where it lies once it is done. */
  public Path file() {
    return file;
  }

  /** Rows in all. */
  public long total() {
    return total;
  }

  /** Rows written. */
  public long done() {
    return done;
  }

  /** When it is forgotten at the latest. */
  public Instant expiry() {
    return expiry;
  }

  public State state() {
    if (finished.isDone()) {
      return finished.isCompletedExceptionally() ? State.FAILED : State.DONE;
    }
    return started ? State.WORKING : State.WAITING;
  }

  /**
   * The file, waited for.
   *
   * @throws ExecutionException when it could not be made
   */
  Path await() throws InterruptedException, ExecutionException {
    return finished.get();
  }

  /** Why there is no file, a French sentence. */
  public Optional<String> findFailure() {
    if (!finished.isCompletedExceptionally()) {
      return Optional.empty();
    }
    return Optional.of(
        isRefused()
            ? String.valueOf(finished.exceptionNow().getMessage())
            : "Une erreur inattendue a interrompu l’export. Demandez-le de nouveau.");
  }

  /** Whether nothing more will come of it. */
  boolean isOver() {
    return finished.isDone();
  }

  /** Whether the format cannot hold what was asked. */
  boolean isRefused() {
    return finished.isCompletedExceptionally()
        && finished.exceptionNow() instanceof FormatException;
  }

  /** Names the bytes of the file: no other file has them. */
  String etag() {
    return "\"" + token.substring(0, 12) + "\"";
  }

  void start() {
    started = true;
  }

  void finish(Instant keptUntil) {
    expiry = keptUntil;
    done = total;
    finished.complete(file);
  }

  void fail(Throwable cause, Instant keptUntil) {
    expiry = keptUntil;
    finished.completeExceptionally(cause);
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public void rowsDone(long rows) {
    done = rows;
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }
}
