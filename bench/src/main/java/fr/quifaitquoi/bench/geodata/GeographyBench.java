package fr.quifaitquoi.bench.geodata;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.sync.GeographySync;
import fr.quifaitquoi.geodata.sync.SyncException;
import fr.quifaitquoi.geodata.sync.SyncListener;
import fr.quifaitquoi.geodata.sync.SyncRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * How long a snapshot with official outlines takes to load in a fresh JVM, what it holds on the
 * heap, and how many points a second one thread puts in their commune.
 */
public final class GeographyBench {
  private static final int POINTS = 2_000_000;
  private static final int ROUNDS = 5;

  private GeographyBench() {}

  /**
   * Measures a snapshot, or makes one to measure.
   *
   * @param args {@code sync MIRROR FILE} writes a snapshot; {@code FILE} measures it
   */
  public static void main(String[] args) throws IOException, SyncException {
    if (args[0].equals("sync")) {
      sync(Path.of(args[1]), Path.of(args[2]));
      return;
    }
    long start = System.nanoTime();
    Geography france = Geography.read(Path.of(args[0]));
    print("load in a fresh JVM: %.2f s (processor %.2f s)", seconds(start), processorSeconds());
    print("heap held: %d MB", heldMegabytes());
    measureRate(france);
  }

  private static void sync(Path mirror, Path file) throws IOException, SyncException {
    Path folder = Files.createTempDirectory("geography-bench");
    SyncRequest request = new SyncRequest(folder, Optional.of(mirror), Set.of());
    Path snapshot = GeographySync.official().sync(request, SyncListener.SILENT).snapshot();
    Files.move(snapshot, file);
  }

  /** Random points of the box of metropolitan France: sea and neighbours too. */
  private static void measureRate(Geography france) {
    Random random = new Random(1);
    Position[] points = new Position[POINTS];
    for (int i = 0; i < POINTS; i++) {
      points[i] = new Position(-5.2 + 14.9 * random.nextDouble(), 41.3 + 9.9 * random.nextDouble());
    }
    for (int round = 0; round < ROUNDS; round++) {
      double processor = processorSeconds();
      int inside = 0;
      for (Position point : points) {
        inside += france.locateCommune(point).isPresent() ? 1 : 0;
      }
      print(
          "%,.0f points a second of one core, %d %% inside",
          POINTS / (processorSeconds() - processor), 100L * inside / POINTS);
    }
  }

  private static long heldMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static double processorSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
