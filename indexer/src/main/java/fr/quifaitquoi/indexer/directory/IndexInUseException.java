package fr.quifaitquoi.indexer.directory;

import java.io.IOException;
import java.nio.file.Path;

/** Another process, or another part of this one, has the index of the folder open. */
public final class IndexInUseException extends IOException {
  IndexInUseException(Path folder, Throwable cause) {
    super("L’index du dossier " + folder + " est déjà ouvert par un autre processus.", cause);
  }
}
