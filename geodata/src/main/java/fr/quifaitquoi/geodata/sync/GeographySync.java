package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.perimetre.Perimeter;
import fr.quifaitquoi.geodata.perimetre.PerimeterException;
import fr.quifaitquoi.geodata.perimetre.PerimeterReader;
import fr.quifaitquoi.geodata.perimetre.Perimeters;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces what the build bundles by the official geography: fetches the files, reads and checks
 * them, and only then swaps the snapshot of a data folder. Whatever fails before leaves the old one
 * in service. Thread-safe; one sync at a time per data folder.
 */
public final class GeographySync {
  private static final Logger LOG = LoggerFactory.getLogger(GeographySync.class);

  private final Supplier<GeographyData> bundled;
  private final DownloadSettings settings;

  /**
   * A sync from the publishers' own addresses or a mirror of them.
   *
   * @param bundled gives the tables of the bundled snapshot, asked for once per sync
   */
  public GeographySync(Supplier<GeographyData> bundled) {
    this(bundled, DownloadSettings.DEFAULTS);
  }

  GeographySync(Supplier<GeographyData> bundled, DownloadSettings settings) {
    this.bundled = bundled;
    this.settings = settings;
  }

  /** A sync onto the snapshot that the build bundles. */
  public static GeographySync official() {
    return new GeographySync(GeographySync::readBundled);
  }

  private static GeographyData readBundled() {
    try {
      return Geography.bundled().data();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled geography cannot be read", e);
    }
  }

  /** Where the snapshot of a data folder is once there has been a sync. */
  public static Path snapshotFile(Path dataFolder) {
    return new SnapshotFolder(dataFolder).snapshot();
  }

  /** Brings in what is asked for, whole or not at all. */
  public SyncReport sync(SyncRequest request, SyncListener listener) throws SyncException {
    long start = System.nanoTime();
    SnapshotFolder folder = new SnapshotFolder(request.dataFolder());
    try (var lock = folder.lock()) {
      LOG.debug("geography sync holds {}", lock.channel());
      SyncRun run = new SyncRun(request, listener, base(request, folder, listener));
      OfficialData official = fetch(request, listener, folder, run.notices());
      GeographyBuilder tables = run.apply(official);
      List<Dataset> read = official.describe();
      tables.replaceDatasets(merge(run.base().datasets(), read));
      GeographyData data = tables.build();
      listener.stage("Contrôles.");
      new SnapshotChecks(data, request).run();
      listener.stage("Mise en service.");
      folder.replace(data);
      folder.deleteDownloads();
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      LOG.info("geography synced: {} files in {} s", read.size(), duration.toSeconds());
      return new SyncReport(
          folder.snapshot(),
          read,
          LevelCounts.of(data),
          data.holes(),
          run.repairedOutlines(),
          run.notices(),
          duration);
    }
  }

  /** What geography a data folder has now. */
  public SyncStatus status(Path dataFolder) throws SyncException {
    SnapshotFolder folder = new SnapshotFolder(dataFolder);
    Optional<GeographyData> current = folder.findCurrent();
    Optional<Instant> syncedAt =
        current.filter(GeographySync::isOfficial).isPresent()
            ? folder.findDate()
            : Optional.empty();
    return SyncStatus.of(syncedAt, current.orElseGet(bundled));
  }

  /** Périmètres alone make a snapshot too. */
  private static boolean isOfficial(GeographyData data) {
    Set<String> official =
        Arrays.stream(OfficialFile.values())
            .map(file -> file.address().toString())
            .collect(Collectors.toSet());
    return data.datasets().stream().map(Dataset::url).anyMatch(official::contains);
  }

  /**
   * Adds the périmètres of a CSV file to a data folder's snapshot, which is made from the bundled
   * one when there has been no sync; they are kept over each sync.
   *
   * @param owner of the périmètres whose line names none
   * @param vintage of the périmètres whose line names none
   */
  public List<Perimeter> addPerimeters(Path dataFolder, Path csv, String owner, String vintage)
      throws SyncException, PerimeterException {
    SnapshotFolder folder = new SnapshotFolder(dataFolder);
    try (var lock = folder.lock()) {
      LOG.debug("périmètres hold {}", lock.channel());
      GeographyData data = folder.findCurrent().orElseGet(bundled);
      List<Perimeter> read = new PerimeterReader(Geography.of(data), owner, vintage).read(csv);
      folder.replace(Perimeters.add(data, read));
      return read;
    } catch (IOException e) {
      throw DiskFailures.reading(csv, e);
    }
  }

  /** Everything starts from the ground up, a part goes onto what is there. */
  private GeographyData base(SyncRequest request, SnapshotFolder folder, SyncListener listener)
      throws SyncException {
    if (!request.only().isEmpty()) {
      return folder.findCurrent().orElseGet(bundled);
    }
    GeographyData ground = bundled.get();
    try {
      return folder
          .findCurrent()
          .map(current -> PerimeterTransfer.carry(current, ground))
          .orElse(ground);
    } catch (SyncException e) {
      // A damaged snapshot is what a sync mends; its périmètres are lost, and that is said.
      LOG.warn("the former geography snapshot cannot be read: {}", e.getMessage());
      listener.stage(e.getMessage() + " Les périmètres ajoutés sont à charger de nouveau.");
      return ground;
    }
  }

  private OfficialData fetch(
      SyncRequest request, SyncListener listener, SnapshotFolder folder, List<String> notices)
      throws SyncException {
    Optional<Path> mirror = request.mirror();
    if (mirror.isPresent()) {
      return fetch(request, listener, new MirrorSource(mirror.get()), notices);
    }
    try (HttpSource publishers = new HttpSource(folder.downloads(), settings)) {
      return fetch(request, listener, publishers, notices);
    }
  }

  private static OfficialData fetch(
      SyncRequest request, SyncListener listener, FileSource source, List<String> notices)
      throws SyncException {
    OfficialData official = new OfficialData(listener);
    for (OfficialFile file : OfficialFile.values()) {
      if (!request.wants(file)) {
        continue;
      }
      try {
        official.add(file, source.fetch(file, listener));
      } catch (SyncException e) {
        if (request.insistsOn(file) || e.reason() != Reason.NOT_FOUND) {
          throw e;
        }
        notices.add(
            e.getMessage() + " Les quartiers prioritaires (QPV) restent donc indisponibles.");
      }
    }
    return official;
  }

  private static List<Dataset> merge(List<Dataset> before, List<Dataset> read) {
    List<Dataset> merged = new ArrayList<>(before);
    merged.removeIf(old -> read.stream().anyMatch(d -> d.url().equals(old.url())));
    merged.addAll(read);
    return merged;
  }
}
