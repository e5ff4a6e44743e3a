package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.api.geocoding.CsvOptions;
import fr.quifaitquoi.api.geocoding.GeocoderHolder;
import fr.quifaitquoi.api.geocoding.UploadedForm.SentFile;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that people have geocoded. What they sent is deleted as soon as it is worked on; the
 * results when they say so, an hour later, or at the next start after a crash. Thread-safe.
 */
@Context
public final class FileJobs {
  /** How long a result is kept after the last thing that was done with it. */
  public static final Duration KEPT = Duration.ofHours(1);

  /** Bytes of a request: what a person's file weighs at most. */
  public static final long MOST_BYTES = 50L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(FileJobs.class);
  private static final int MOST_JOBS = 40;
  private static final int AT_ONCE = 2;

  private final JobFolders folders;
  private final GeocoderHolder geocoder;
  private final Clock clock;
  private final Map<String, FileJob> jobs = new ConcurrentHashMap<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("fichiers-", 0).factory());
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fichiers-menage").factory());

  @Inject
  FileJobs(Settings settings, GeocoderHolder geocoder) throws IOException {
    this(settings.data(), geocoder, Clock.systemUTC());
  }

  FileJobs(Path data, GeocoderHolder geocoder, Clock clock) throws IOException {
    folders = JobFolders.open(data);
    this.geocoder = geocoder;
    this.clock = clock;
    sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
  }

  /** A folder where the files of a request may be put; whoever asks for it hands it over. */
  public Path newFolder() throws IOException {
    return folders.make();
  }

  /** Forgets a folder that was not handed over, or a job's. */
  public void discard(Path folder) {
    try {
      folders.delete(folder);
    } catch (IOException e) {
      LOG.error("{} could not be deleted; tried again at next start", folder, e);
    }
  }

  /** Whether there is room for one more. */
  public boolean hasRoom() {
    return jobs.size() < MOST_JOBS;
  }

  /**
   * Takes files: one to geocode; or a workbook that was checked, with the result that it goes with.
   * A workbook alone or two other files are refused.
   *
   * @param folder where they lie, which is the job's from now on
   * @param mapAddress of the page that shows a place on a map
   * @throws UnreadableFileException when they cannot be read; nothing is left of them
   */
  public FileJob take(Path folder, List<SentFile> files, String mapAddress) throws IOException {
    boolean taken = false;
    try {
      FileJob job = new Intake(files).job(folder, this, mapAddress);
      taken = true;
      return job;
    } finally {
      if (!taken) {
        discard(folder);
      }
    }
  }

  /** A new job on files that lie in its folder. */
  FileJob add(String name, Path folder, FileSurvey survey) {
    FileJob job =
        new FileJob(
            folder.getFileName().toString(), name, folder, survey, clock.instant().plus(KEPT));
    jobs.put(job.id(), job);
    return job;
  }

  GeocoderHolder geocoder() {
    return geocoder;
  }

  /** The job of that id. */
  public Optional<FileJob> find(String id) {
    return Optional.ofNullable(jobs.get(id)).filter(job -> !isExpired(job));
  }

  private boolean isExpired(FileJob job) {
    return clock.instant().isAfter(job.expiry());
  }

  /**
   * Begins to geocode a file whose columns are described. A second time does nothing.
   *
   * @param columns that say where a row is; joined in the order of the file, or of the guess
   * @param cityCode column of the INSEE code, when there is one
   */
  public synchronized void start(
      FileJob job, List<String> columns, Optional<String> cityCode, String mapAddress) {
    if (job.state() == FileJob.State.TO_DESCRIBE) {
      Map<String, String> filters =
          cityCode.map(column -> Map.of("citycode", column)).orElse(Map.of());
      CsvOptions options =
          new CsvOptions(false, ordered(job, columns), filters, GeocodeWork.RESULT_COLUMNS);
      Path file = job.folder().resolve(Intake.FILE);
      run(job, new GeocodeWork(file, job.survey(), options, geocoder.get()), mapAddress);
    }
  }

  /** The number before the street, the commune behind it, however the file has them. */
  private static List<String> ordered(FileJob job, List<String> chosen) {
    List<String> usual = job.survey().addressColumns();
    List<String> ordered = new ArrayList<>(chosen);
    ordered.sort(
        Comparator.comparingInt(
            (String c) -> usual.contains(c) ? usual.indexOf(c) : usual.size() + 1));
    return ordered;
  }

  /** Works on a job as soon as there is a hand free. */
  void run(FileJob job, Work work, String mapAddress) {
    job.set(FileJob.State.WAITING);
    job.keepUntil(clock.instant().plus(KEPT));
    workers.execute(() -> work(job, work, mapAddress));
  }

  private void work(FileJob job, Work work, String mapAddress) {
    long start = System.nanoTime();
    job.set(FileJob.State.WORKING);
    try {
      work.run(job.folder(), mapAddress, job.progress());
      folders.deleteAllBut(job.folder(), ResultFiles.XLSX, ResultFiles.CSV, ResultFiles.CHECK);
      job.keepUntil(clock.instant().plus(KEPT));
      job.set(FileJob.State.DONE);
      LOG.info(
          "{} rows of a file geocoded in {} s",
          job.progress().rows(),
          (System.nanoTime() - start) / 1_000_000_000.0);
    } catch (UnreadableFileException e) {
      job.fail(e.what() + " " + e.hint());
    } catch (IOException | RuntimeException e) {
      if (job.progress().isStopped()) {
        LOG.debug("a file was forgotten while it was worked on", e);
      } else {
        LOG.error("a file could not be geocoded", e);
        job.fail(
            "Une erreur inattendue a interrompu le traitement. Déposez le fichier de nouveau.");
      }
    }
    if (job.state() == FileJob.State.FAILED || job.progress().isStopped()) {
      discard(job.folder());
    }
  }

  /** Forgets a job and its files. */
  public void erase(FileJob job) {
    jobs.remove(job.id());
    job.progress().stop();
    if (job.state() != FileJob.State.WORKING) {
      discard(job.folder());
    }
  }

  /** Forgets what is older than it may be. */
  void sweep() {
    jobs.values().stream().filter(this::isExpired).toList().forEach(this::erase);
  }

  @PreDestroy
  void close() {
    sweeper.shutdownNow();
    jobs.values().forEach(job -> job.progress().stop());
    workers.shutdownNow();
    try {
      // A file that is being written cannot be deleted under the hand that writes it.
      if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("files are still worked on; what is left of them is deleted at next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    jobs.values().forEach(job -> discard(job.folder()));
  }
}
