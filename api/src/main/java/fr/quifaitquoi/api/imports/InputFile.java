package fr.quifaitquoi.api.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file to read, on this machine.
 *
 * @param name for the report: no folders, and nothing of an address that may be a secret
 * @param fetched the temporary file to remove, when it came from the web
 */
record InputFile(Path path, String name, @Nullable RemoteFile fetched) implements AutoCloseable {

  static InputFile open(String location) throws ImportException, IOException {
    if (RemoteFile.isRemote(location)) {
      RemoteFile fetched = RemoteFile.fetch(location, RemoteFile.Limits.DEFAULT);
      return new InputFile(fetched.path(), fetched.name(), fetched);
    }
    Path path = path(location);
    Path fileName = path.getFileName();
    return new InputFile(path, fileName == null ? location : fileName.toString(), null);
  }

  private static Path path(String location) throws ImportException {
    try {
      Path path = Path.of(location);
      if (Files.isRegularFile(path) && Files.isReadable(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw absent(location);
    }
    throw absent(location);
  }

  private static ImportException absent(String location) {
    return new ImportException(
        "fichier-absent",
        "Le fichier «\u00a0" + location + "\u00a0» n’existe pas ou ne se lit pas.",
        "Vérifiez son nom, son dossier et ses droits.");
  }

  @Override
  public void close() throws IOException {
    if (fetched != null) {
      fetched.close();
    }
  }
}
