package fr.quifaitquoi.geodata;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Snapshots for tests, loaded once per JVM. */
public final class TestGeography {
  private TestGeography() {}

  /** What the build bundles: all of France, approximated outlines, estimated bassins de vie. */
  public static Geography bundled() {
    return Bundled.GEOGRAPHY;
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
}
