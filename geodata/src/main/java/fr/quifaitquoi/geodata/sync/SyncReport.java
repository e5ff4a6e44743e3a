package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.snapshot.KnownHole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a sync did.
 *
 * @param snapshot the file now in service
 * @param datasets the files read in this sync
 * @param counts territories by level
 * @param holes what is known to be missing
 * @param repairedOutlines official outlines that had to be made valid
 * @param notices French sentences on what went otherwise than hoped
 */
public record SyncReport(
    Path snapshot,
    List<Dataset> datasets,
    Map<Level, Integer> counts,
    List<KnownHole> holes,
    int repairedOutlines,
    List<String> notices,
    Duration duration) {
  public SyncReport {
    datasets = List.copyOf(datasets);
    counts = Map.copyOf(counts);
    holes = List.copyOf(holes);
    notices = List.copyOf(notices);
  }
}
