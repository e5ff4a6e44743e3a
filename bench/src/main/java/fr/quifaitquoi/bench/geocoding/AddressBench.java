package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexBuilder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import fr.quifaitquoi.indexer.geocoding.address.AddressRow;
import fr.quifaitquoi.indexer.geocoding.address.BuiltIndex;
import fr.quifaitquoi.indexer.geocoding.address.FoundStreet;
import fr.quifaitquoi.indexer.geocoding.address.StreetQuery;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileException;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileReader;
import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a BAN file takes to become indexes and what they take on disk and heap; then how many
 * questions a second one thread answers, by kind of question.
 */
public final class AddressBench {
  private static final int SAMPLE = 20_000;
  private static final int ROUNDS = 3;
  private static final int RADIUS_METERS = 200;

  private final List<AddressRow> sample = new ArrayList<>();
  private final Random random = new Random(1);
  private int rows;

  private AddressBench() {}

  /**
   * Measures BAN files, such as those that {@link BanGenerator} makes.
   *
   * @param args a file or a folder of files, and a folder for the indexes
   */
  public static void main(String[] args) throws IOException, AddressFileException {
    AddressFolder folder = AddressFolder.of(Path.of(args[1]));
    AddressBench bench = new AddressBench();
    bench.index(new AddressFileReader(Geography.bundled()), list(Path.of(args[0])), folder);
    bench.measure(folder);
  }

  private static List<Path> list(Path given) throws IOException {
    if (Files.isRegularFile(given)) {
      return List.of(given);
    }
    try (Stream<Path> files = Files.list(given)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void index(AddressFileReader reader, List<Path> files, AddressFolder folder)
      throws IOException, AddressFileException {
    long start = System.nanoTime();
    long processor = processorNanos();
    for (Path file : files) {
      try (AddressIndexBuilder builder = new AddressIndexBuilder(folder.work())) {
        reader.read(
            file,
            row -> {
              builder.add(row);
              keep(row);
            },
            done -> {});
        for (String departement : builder.finish()) {
          BuiltIndex built = builder.build(departement, List.of());
          print(
              "%s: %,d streets, %,d addresses",
              departement, built.description().streets(), built.description().addresses());
          folder.install(built);
        }
      }
    }
    print(
        "%,d rows indexed in %.1f s, %.1f s of processor",
        rows, seconds(start), (processorNanos() - processor) / 1e9);
  }

  /** A sample of rows, each as likely as another. */
  private void keep(AddressRow row) {
    rows++;
    if (sample.size() < SAMPLE) {
      sample.add(row);
    } else {
      int place = random.nextInt(rows);
      if (place < SAMPLE) {
        sample.set(place, row);
      }
    }
  }

  private void measure(AddressFolder folder) throws IOException {
    long before = heldBytes();
    long start = System.nanoTime();
    try (AddressIndexes indexes = AddressIndexes.open(folder)) {
      print("opened and checked in %.2f s", seconds(start));
      print("disk: %,d kB, heap: %,d kB", diskBytes(folder) >> 10, (heldBytes() - before) >> 10);
      for (int round = 1; round <= ROUNDS; round++) {
        rate("street of a commune", row -> found(indexes, inCommune(row, words(row), false)));
        rate("unfinished, of a commune", row -> found(indexes, unfinished(row)));
        rate("one edit, of a commune", row -> found(indexes, inCommune(row, typo(row), true)));
        rate("anywhere", row -> found(indexes, anywhere(row, null)));
        rate("anywhere, near", row -> found(indexes, anywhere(row, row.position())));
        rate("reverse", row -> near(indexes, row));
      }
    }
  }

  private static List<String> words(AddressRow row) {
    return StreetWords.list(row.street().name());
  }

  private static StreetQuery inCommune(AddressRow row, List<String> words, boolean lenient) {
    return new StreetQuery(words, false, Set.of(row.city().code()), Set.of(), null, lenient, 10);
  }

  private static StreetQuery unfinished(AddressRow row) {
    List<String> words = new ArrayList<>(words(row));
    String last = words.removeLast();
    words.add(last.substring(0, Math.max(1, last.length() / 2)));
    return new StreetQuery(words, true, Set.of(row.city().code()), Set.of(), null, false, 10);
  }

  private static StreetQuery anywhere(AddressRow row, @Nullable Position near) {
    return new StreetQuery(words(row), false, Set.of(), Set.of(), near, false, 10);
  }

  private static List<String> typo(AddressRow row) {
    List<String> words = new ArrayList<>(words(row));
    String last = words.removeLast();
    int cut = last.length() / 2;
    words.add(last.length() < 4 ? last : last.substring(0, cut) + last.substring(cut + 1));
    return words;
  }

  private static int found(AddressIndexes indexes, StreetQuery query) {
    List<FoundStreet> found = indexes.find(query);
    return found.isEmpty() ? 0 : 1;
  }

  private static int near(AddressIndexes indexes, AddressRow row) {
    Position at = new Position(row.position().lon() + 3e-4, row.position().lat() + 2e-4);
    return indexes.findNear(at, RADIUS_METERS, 1, GeocodingFilter.NONE).isEmpty() ? 0 : 1;
  }

  private void rate(String what, ToIntFunction<AddressRow> question) {
    long start = processorNanos();
    int answered = 0;
    for (AddressRow row : sample) {
      answered += question.applyAsInt(row);
    }
    double perSecond = sample.size() / ((processorNanos() - start) / 1e9);
    print("%-26s %,10.0f/s of one core, %d answered", what, perSecond, answered);
  }

  private static long diskBytes(AddressFolder folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.path())) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long heldBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Others may use the machine too. */
  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
