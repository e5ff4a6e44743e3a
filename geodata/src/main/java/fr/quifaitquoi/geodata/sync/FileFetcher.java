package fr.quifaitquoi.geodata.sync;

import java.nio.file.Path;

/**
 * Brings single files in, as a sync does: from their publishers, with resumed downloads, time-outs
 * and new attempts, or from a mirror of them, with its checksums.
 */
public final class FileFetcher implements AutoCloseable {
  private final FileSource source;
  private final Runnable end;

  private FileFetcher(FileSource source, Runnable end) {
    this.source = source;
    this.end = end;
  }

  /**
   * From the publishers' own addresses.
   *
   * @param downloads where files are kept, and parts of them until the next attempt
   */
  public static FileFetcher ofPublishers(Path downloads) {
    return ofPublishers(downloads, DownloadSettings.DEFAULTS);
  }

  static FileFetcher ofPublishers(Path downloads, DownloadSettings settings) {
    HttpSource http = new HttpSource(downloads, settings);
    return new FileFetcher(http, http::close);
  }

  /** From a folder laid out as {@code <host>/<path>}. */
  public static FileFetcher ofMirror(Path mirror) {
    return new FileFetcher(new MirrorSource(mirror), () -> {});
  }

  /** The whole file, on this machine; not to be changed by the caller. */
  public Path fetch(RemoteFile file, SyncListener listener) throws SyncException {
    return source.fetch(file, listener);
  }

  @Override
  public void close() {
    end.run();
  }
}
