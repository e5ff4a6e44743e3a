package fr.quifaitquoi.bench.geocoding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Times searches for addresses on one thread of this process: processor time, which other work on
 * the machine changes little.
 *
 * <p>Arguments: folder of the {@code adresses-XX.csv.gz}, folder of their indexes, number of
 * queries, and the file of a synced geography.
 */
public final class AddressSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** These take the longest. */
  private static final int MISTYPED = 2_000;

  private AddressSpeed() {}

  /** One address of the files. */
  private record Row(String number, String street, String postcode, String city, Position at) {}

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.out.println("Usage: AddressSpeed files indexes queries [geography]");
      System.exit(2);
    }
    Geography geography = Snapshots.geography(args, 3);
    List<Row> rows = sample(Path.of(args[0]), Integer.parseInt(args[2]));
    try (LocalAnswers answers = LocalAnswers.open(Path.of(args[1]), geography)) {
      time(answers, rows, "number street postcode city", AddressSpeed::complete, false);
      time(answers, rows, "number street postcode city", AddressSpeed::complete, false);
      time(
          answers,
          rows,
          "the same, one edit",
          (r, random) -> TypingError.in(complete(r, random), random),
          false);
      time(
          answers,
          rows,
          "number street city",
          (r, random) -> r.number() + r.street() + " " + r.city(),
          false);
      time(answers, rows, "number street, near", (r, random) -> r.number() + r.street(), true);
      time(answers, rows, "street alone", (r, random) -> r.street(), false);
      time(
          answers,
          rows.subList(0, Math.min(MISTYPED, rows.size())),
          "street alone, two edits",
          (r, random) -> TypingError.in(TypingError.in(r.street(), random), random),
          false);
    }
  }

  private static String complete(Row row, Random random) {
    return row.number() + row.street() + " " + row.postcode() + " " + row.city();
  }

  /** Some rows of each file, always the same. */
  private static List<Row> sample(Path folder, int wanted) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(f -> f.toString().endsWith(".csv.gz")).sorted().toList();
    }
    List<Row> rows = new ArrayList<>();
    for (Path file : files) {
      try (Reader text =
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                  StandardCharsets.UTF_8);
          CsvReader<NamedCsvRecord> reader =
              CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text)) {
        reader.forEach(row -> rows.add(row(row)));
      }
    }
    Collections.shuffle(rows, new Random(1));
    return List.copyOf(rows.subList(0, Math.min(wanted, rows.size())));
  }

  private static Row row(NamedCsvRecord row) {
    String number = row.getField("numero");
    return new Row(
        number.equals("0") ? "" : number + row.getField("rep") + " ",
        row.getField("nom_voie"),
        row.getField("code_postal"),
        row.getField("nom_commune"),
        new Position(
            Double.parseDouble(row.getField("lon")), Double.parseDouble(row.getField("lat"))));
  }

  private static void time(
      LocalAnswers answers,
      List<Row> rows,
      String name,
      BiFunction<Row, Random, String> query,
      boolean near) {
    Random random = new Random(1);
    double[] micros = new double[rows.size()];
    int right = 0;
    for (int i = 0; i < micros.length; i++) {
      Row row = rows.get(i);
      String text = query.apply(row, random);
      long start = THREADS.getCurrentThreadCpuTime();
      List<Answers.Answer> found = answers.ask(text, near ? row.at() : null);
      micros[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e3;
      right +=
          !found.isEmpty() && Folded.key(found.getFirst().street()).equals(Folded.key(row.street()))
              ? 1
              : 0;
    }
    double[] sorted = micros.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-30s mean %7.0f µs  p50 %7.0f  p99 %7.0f  max %7.0f  street right %.1f %%%n",
        name,
        Arrays.stream(sorted).average().orElse(0),
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100],
        sorted[sorted.length - 1],
        100.0 * right / rows.size());
  }
}
