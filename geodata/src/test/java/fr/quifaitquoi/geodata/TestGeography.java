package fr.quifaitquoi.geodata;

import fr.quifaitquoi.geodata.sync.GeographySync;
import fr.quifaitquoi.geodata.sync.SyncException;
import fr.quifaitquoi.geodata.sync.SyncListener;
import fr.quifaitquoi.geodata.sync.SyncReport;
import fr.quifaitquoi.geodata.sync.SyncRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Snapshots for tests, loaded once per JVM. */
public final class TestGeography {
  private TestGeography() {}

  /** What the build bundles: all of France, approximated outlines, estimated bassins de vie. */
  public static Geography bundled() {
    return Bundled.GEOGRAPHY;
  }

  /**
   * The official geography, synced once per JVM from the mirror; a test that asks for it is skipped
   * where the mirror is absent.
   */
  public static Geography official() {
    SharedData.path("reference");
    return Official.GEOGRAPHY;
  }

  /** What the sync behind {@link #official()} reported. */
  public static SyncReport officialReport() {
    SharedData.path("reference");
    return Official.REPORT;
  }

  private static final class Bundled {
    static final Geography GEOGRAPHY = load();

    private static Geography load() {
      try {
        return Geography.bundled();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Official {
    static final SyncReport REPORT = sync();
    static final Geography GEOGRAPHY = read();

    private static SyncReport sync() {
      try {
        Path folder = Files.createTempDirectory("geographie-officielle");
        Path mirror = SharedData.path("reference");
        SyncRequest request = new SyncRequest(folder, Optional.of(mirror), Set.of());
        return GeographySync.official().sync(request, SyncListener.SILENT);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SyncException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }

    private static Geography read() {
      try {
        Geography geography = Geography.read(REPORT.snapshot());
        Files.delete(REPORT.snapshot());
        return geography;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
