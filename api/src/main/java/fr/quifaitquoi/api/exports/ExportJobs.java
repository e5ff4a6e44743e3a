package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.ProblemType;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.format.LayerWriter;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that are written on disk before they are given: large ones, and those of formats that
 * cannot be written from front to back. Who asks for the same content gets the same file, until an
 * hour after it was made. Thread-safe.
 */
@Context
public final class ExportJobs {
  /** How long a file is kept. */
  public static final Duration KEPT = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(ExportJobs.class);
  private static final int MOST_JOBS = 60;
  private static final int AT_ONCE = 2;

  private final ExportFolder folder;
  private final Clock clock;
  private final Map<String, ExportJob> byKey = new HashMap<>();
  private final Map<String, ExportJob> byToken = new HashMap<>();

  /** Small files are not to wait for large ones. */
  private final ExecutorService small = workers("export-");

  private final ExecutorService large = workers("export-long-");
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("exports-menage").factory());

  @Inject
  ExportJobs(Settings settings) throws IOException {
    this(settings.data(), Clock.systemUTC());
  }

  ExportJobs(Path data, Clock clock) throws IOException {
    folder = ExportFolder.open(data);
    this.clock = clock;
    sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
  }

  private static ExecutorService workers(String name) {
    return Executors.newFixedThreadPool(
        AT_ONCE, Thread.ofPlatform().daemon().name(name, 0).factory());
  }

  /**
   * The file of an export: there already, being made, or to be made.
   *
   * @param isLarge whether nobody waits for it on the line
   * @throws ProblemException when too many are asked for
   */
  ExportJob submit(Export export, boolean isLarge) {
    ExportJob job;
    synchronized (this) {
      ExportJob known = byKey.get(export.key());
      if (known != null && !isOver(known)) {
        return known;
      }
      sweep();
      if (byToken.size() >= MOST_JOBS) {
        throw new ProblemException(
            ProblemType.UNAVAILABLE,
            "Beaucoup de fichiers sont en préparation\u00a0: réessayez dans quelques minutes.",
            List.of());
      }
      String token = ExportFolder.newToken();
      Path file = folder.file(token, export.format().extension());
      job = new ExportJob(token, export, file, clock.instant().plus(KEPT));
      byKey.put(export.key(), job);
      byToken.put(token, job);
    }
    (isLarge ? large : small).execute(() -> write(export, job));
    return job;
  }

  private boolean isOver(ExportJob job) {
    return job.state() == ExportJob.State.FAILED || isExpired(job);
  }

  private boolean isExpired(ExportJob job) {
    boolean busy = job.state() == ExportJob.State.WAITING || job.state() == ExportJob.State.WORKING;
    return !busy && clock.instant().isAfter(job.expiry());
  }

  /** The file of that token. */
  public synchronized Optional<ExportJob> find(String token) {
    return Optional.ofNullable(byToken.get(token)).filter(job -> !isExpired(job));
  }

  private void write(Export export, ExportJob job) {
    Instant start = clock.instant();
    job.start();
    try {
      LayerWriter.write(export.content(), job.file(), job);
      job.finish(clock.instant().plus(KEPT));
      LOG.info(
          "export of {} rows as {} made in {} s",
          export.rows(),
          export.format().code(),
          Duration.between(start, clock.instant()).toMillis() / 1000.0);
    } catch (IOException | RuntimeException e) {
      fail(job, e);
    } finally {
      // Out of memory, say: whoever waits is not to wait for ever.
      if (!job.isOver()) {
        fail(job, new IllegalStateException("the writing ended before the file did"));
      }
    }
  }

  private void fail(ExportJob job, Exception cause) {
    job.fail(cause, clock.instant().plus(KEPT));
    delete(job.file());
    if (!job.isCancelled() && !job.isRefused()) {
      LOG.error("an export of {} rows as {} failed", job.total(), job.format().code(), cause);
    }
  }

  /** Forgets what is older than it may be. */
  synchronized void sweep() {
    List<ExportJob> over = byToken.values().stream().filter(this::isExpired).toList();
    for (ExportJob job : over) {
      byToken.remove(job.token());
      delete(job.file());
    }
    byKey.values().removeIf(job -> !byToken.containsKey(job.token()));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.error("{} could not be deleted; tried again at next start", file, e);
    }
  }

  @PreDestroy
  void close() {
    sweeper.shutdownNow();
    synchronized (this) {
      byToken.values().forEach(ExportJob::cancel);
    }
    small.shutdown();
    large.shutdown();
    try {
      // A file that is being written cannot be deleted under the hand that writes it.
      if (!small.awaitTermination(5, TimeUnit.SECONDS)
          || !large.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.warn("exports are still written; what is left of them is deleted at next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      byToken.values().forEach(job -> delete(job.file()));
    }
  }
}
