package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to draw in a map window.
 *
 * @param total entries in the window
 */
public record MapResult(long total, List<Cluster> clusters, List<Point> points) {

  /**
   * Several entries drawn as one.
   *
   * @param position their mean
   * @param box around them: the window to open
   * @param kinds how many of each kind
   */
  public record Cluster(Position position, Box box, long count, Map<EntryKind, Long> kinds) {}

  /** One entry. Several at the same position are for the map to spread out. */
  public record Point(
      String id,
      String slug,
      String name,
      EntryKind kind,
      @Nullable String theme,
      Position position,
      PlacePrecision precision,
      boolean example) {}
}
