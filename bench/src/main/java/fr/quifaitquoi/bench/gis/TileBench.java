package fr.quifaitquoi.bench.gis;

import fr.quifaitquoi.bench.gis.PostgisTiles.Cost;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.tile.LayerTiles;
import fr.quifaitquoi.geodata.tile.TileProperties;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Cold tiles a second beside ST_AsMVT: 200,000 points and all communes, tiles drawn at random from
 * metropolitan France, in turns. Processor time of one thread on our side, of the server's
 * processes on the other: what two cores give is told from it.
 *
 * <p>Arguments: France Services as CSV, a snapshot of the official geography, the address of an
 * empty PostGIS, the program pgbench, seconds a turn.
 */
public final class TileBench {
  private static final int POINTS = 200_000;
  private static final int[] ZOOMS = {6, 8, 10, 12};
  private static final int TURNS = 2;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PostgisTiles postgis;
  private final int seconds;

  private TileBench(PostgisTiles postgis, int seconds) {
    this.postgis = postgis;
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    Layer points = TileLayers.points(Path.of(args[0]), POINTS);
    Layer communes = TileLayers.communes(Geography.read(Path.of(args[1])));
    try (PostgisTiles postgis = new PostgisTiles(args[2], Path.of(args[3]))) {
      postgis.load("fiches", points);
      postgis.load("communes", communes);
      TileBench bench = new TileBench(postgis, Integer.parseInt(args[4]));
      bench.compare(points, TileProperties.of(points.schema(), listShown(), listCounted()));
      bench.compare(communes, TileProperties.first(communes.schema(), 2));
    }
  }

  private static List<String> listShown() {
    return List.of("type", "theme_principal", "nom");
  }

  private static List<String> listCounted() {
    return List.of("type", "theme_principal");
  }

  private void compare(Layer layer, TileProperties properties) throws Exception {
    String table = layer.info().id();
    List<String> columns = layer.schema().properties().stream().map(p -> p.name()).toList();
    long start = THREADS.getCurrentThreadCpuTime();
    LayerTiles tiles = new LayerTiles(layer, properties);
    double made = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    tiles.prepare();
    double prepared = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    say(
        "%s: %d rows, made in %.2f s of processor, prepared in %.2f s",
        table, layer.size(), made, prepared);
    for (int z : ZOOMS) {
      TileWindow window = TileWindow.ofFrance(z);
      ours(tiles, window);
      for (int turn = 0; turn < TURNS; turn++) {
        Cost everything = postgis.run(PostgisTiles.everything(table, columns), window, seconds);
        Cost lean = postgis.run(PostgisTiles.lean(table, columns.getFirst()), window, seconds);
        double own = ours(tiles, window);
        say(
            "z%d martin %.3f ms (%.0f/s by the clock), lean %.3f ms (%.0f/s), ours %.4f ms: %.1f"
                + " and %.1f times",
            z,
            everything.cpuMillis(),
            everything.perSecond(),
            lean.cpuMillis(),
            lean.perSecond(),
            own,
            everything.cpuMillis() / own,
            lean.cpuMillis() / own);
      }
      sizes(tiles, window);
    }
  }

  /** Milliseconds of processor a tile. */
  private double ours(LayerTiles tiles, TileWindow window) {
    Random random = new Random(window.z());
    long start = THREADS.getCurrentThreadCpuTime();
    long until = start + seconds * 1_000_000_000L / 2;
    int count = 0;
    while (THREADS.getCurrentThreadCpuTime() < until) {
      for (int i = 0; i < 10; i++) {
        tiles.tile("tuiles", window.draw(random), null);
        count++;
      }
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / count;
  }

  private static void sizes(LayerTiles tiles, TileWindow window) {
    Random random = new Random(window.z());
    long total = 0;
    int most = 0;
    int drawn = 200;
    for (int i = 0; i < drawn; i++) {
      int length = tiles.tile("tuiles", window.draw(random), null).length;
      total += length;
      most = Math.max(most, length);
    }
    say("z%d ours %.1f kB, at most %.1f kB", window.z(), total / 1e3 / drawn, most / 1e3);
  }

  private static void say(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
