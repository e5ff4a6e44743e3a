package fr.quifaitquoi.api.geography;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.sync.GeographySync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The geography in service: that of the last sync when there was one, else the one that the build
 * made. It is replaced whole; whoever answers a request asks for it once. Thread-safe.
 */
public final class GeographyHolder implements Supplier<Geography> {
  private static final Logger LOG = LoggerFactory.getLogger(GeographyHolder.class);

  private final Path data;
  private final AtomicLong generation = new AtomicLong();
  private volatile Geography current;

  private GeographyHolder(Path data, Geography current) {
    this.data = data;
    this.current = current;
  }

  /** Loads the geography of a data folder. */
  public static GeographyHolder open(Path data) throws IOException {
    return new GeographyHolder(data, load(data));
  }

  private static Geography load(Path data) throws IOException {
    long start = System.nanoTime();
    Path file = GeographySync.snapshotFile(data);
    boolean synced = Files.isRegularFile(file);
    Geography geography = synced ? Geography.read(file) : Geography.bundled();
    LOG.info(
        "{} geography loaded in {} s",
        synced ? "official" : "bundled",
        (System.nanoTime() - start) / 1_000_000_000.0);
    return geography;
  }

  @Override
  public Geography get() {
    return current;
  }

  /** Grows each time that the geography is replaced. */
  public long generation() {
    return generation.get();
  }

  /** Loads anew what a sync wrote; the index is then to be rebuilt. */
  public void reload() throws IOException {
    current = load(data);
    generation.incrementAndGet();
  }
}
