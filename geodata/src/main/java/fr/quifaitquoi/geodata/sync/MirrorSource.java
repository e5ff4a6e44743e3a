package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder laid out as {@code <host>/<path>}, like the publishers' addresses. A file {@code
 * <name>.sha256} beside one is its checksum and is verified.
 */
final class MirrorSource implements FileSource {
  private final Path folder;

  MirrorSource(Path folder) {
    this.folder = folder;
  }

  @Override
  public Path fetch(RemoteFile file, SyncListener listener) throws SyncException {
    if (!Files.isDirectory(folder)) {
      throw new SyncException(
          Reason.NOT_FOUND, "Le dossier du miroir « " + folder + " » n’existe pas.");
    }
    Path found = folder.resolve(file.address().getHost() + file.address().getPath());
    if (!Files.isRegularFile(found)) {
      throw new SyncException(
          Reason.NOT_FOUND,
          "Le miroir « %s » n’a pas %s : fichier attendu « %s »."
              .formatted(folder, file.title(), folder.relativize(found)));
    }
    verify(found);
    return found;
  }

  private static void verify(Path file) throws SyncException {
    Path sums = file.resolveSibling(file.getFileName() + ".sha256");
    if (!Files.isRegularFile(sums)) {
      return;
    }
    try {
      String expected = Files.readString(sums).strip().split("\\s+")[0];
      String actual = Checksums.sha256(file);
      if (!actual.equalsIgnoreCase(expected)) {
        throw new SyncException(
            Reason.CHECKSUM,
            "La somme de contrôle de « %s » n’est pas celle attendue (%s au lieu de %s) : le fichier est abîmé ou a été remplacé."
                .formatted(file, actual, expected));
      }
    } catch (IOException e) {
      throw DiskFailures.reading(file, e);
    }
  }
}
