package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.KnownHole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What geography an instance has, for {@code geodata status}.
 *
 * @param syncedAt when its snapshot was written; empty while only what the build bundles is there
 * @param datasets where its facts come from
 * @param counts territories by level
 * @param holes what is known to be missing
 * @param absences levels of which nothing is known, each with a French sentence that says why
 */
public record SyncStatus(
    Optional<Instant> syncedAt,
    List<Dataset> datasets,
    Map<Level, Integer> counts,
    List<KnownHole> holes,
    Map<Level, String> absences) {
  public SyncStatus {
    datasets = List.copyOf(datasets);
    counts = Map.copyOf(counts);
    holes = List.copyOf(holes);
    absences = Map.copyOf(absences);
  }

  static SyncStatus of(Optional<Instant> syncedAt, GeographyData data) {
    return new SyncStatus(
        syncedAt, data.datasets(), LevelCounts.of(data), data.holes(), data.absences());
  }
}
