package fr.quifaitquoi.geodata.sync;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to bring in.
 *
 * @param dataFolder where the instance keeps its data ({@code --data})
 * @param mirror a folder laid out as {@code <host>/<path>}, instead of the publishers
 * @param only these parts, onto what is there; everything, from the ground up, when empty
 */
public record SyncRequest(Path dataFolder, Optional<Path> mirror, Set<SyncPart> only) {
  public SyncRequest {
    only = Set.copyOf(only);
  }

  /** Whether that part is to be brought in. */
  boolean wants(SyncPart part) {
    return only.isEmpty() || only.contains(part);
  }

  boolean wants(OfficialFile file) {
    Set<SyncPart> wanted = only.isEmpty() ? EnumSet.allOf(SyncPart.class) : only;
    return file.parts().stream().anyMatch(wanted::contains);
  }

  /** Whether the file was asked for by name, so that its absence is a failure. */
  boolean insistsOn(OfficialFile file) {
    return !file.isOptional() || !only.isEmpty();
  }
}
