package fr.quifaitquoi.geodata.sync;

import java.nio.file.Path;

/** Where the official files are had from: their publishers or a mirror. */
interface FileSource {
  /** The whole file, on this machine; not to be changed by the caller. */
  Path fetch(RemoteFile file, SyncListener listener) throws SyncException;
}
