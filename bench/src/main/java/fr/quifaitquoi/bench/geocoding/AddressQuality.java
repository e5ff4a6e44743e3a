package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.bench.geocoding.Answers.Answer;
import fr.quifaitquoi.geodata.Geography;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many addresses of geocoder-tester are found at rank 1 and in the first five, as written and
 * with one typing error, and how often a first answer is right by its score.
 *
 * <p>Arguments: seed, folder of cases, folder of address indexes or {@code http://…/geocodage},
 * then {@code failures} or {@code -}, and the file of a synced geography.
 */
public final class AddressQuality {
  private final Answers answers;
  private final boolean failures;
  private final int[] totals = Tally.counters();
  private final int[] rights = Tally.counters();

  private AddressQuality(Answers answers, boolean failures) {
    this.answers = answers;
    this.failures = failures;
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.out.println(
          "Usage: AddressQuality seed cases index|http://… [failures|-] [geography]");
      System.exit(2);
    }
    Geography geography = Snapshots.geography(args, 4);
    boolean failures = args.length > 3 && args[3].equals("failures");
    Map<String, List<TesterCase>> files = new LinkedHashMap<>();
    for (TesterCase one : TesterCases.read(Path.of(args[1]))) {
      if (new HiddenAddresses(geography).isAddress(one)) {
        files.computeIfAbsent(one.file(), f -> new ArrayList<>()).add(one);
      }
    }
    long seed = Long.parseLong(args[0]);
    if (args[2].startsWith("http")) {
      new AddressQuality(new HttpAnswers(args[2]), failures).measure(files, seed);
      return;
    }
    try (LocalAnswers local = LocalAnswers.open(Path.of(args[2]), geography)) {
      new AddressQuality(local, failures).measure(files, seed);
    }
  }

  private void measure(Map<String, List<TesterCase>> files, long seed) throws IOException {
    for (Map.Entry<String, List<TesterCase>> file : files.entrySet()) {
      ask(file.getKey(), file.getValue(), null);
    }
    Random random = new Random(seed);
    for (Map.Entry<String, List<TesterCase>> file : files.entrySet()) {
      ask(file.getKey() + ", one edit", file.getValue(), random);
    }
    Tally.printBuckets(totals, rights);
  }

  private void ask(String name, List<TesterCase> cases, @Nullable Random random)
      throws IOException {
    Tally tally = new Tally(name, cases.size());
    for (TesterCase one : cases) {
      String query = random == null ? one.query() : TypingError.in(one.query(), random);
      long start = System.nanoTime();
      List<Answer> found = answers.ask(query, one.near());
      long took = System.nanoTime() - start;
      int rank = rank(found, one.expected());
      tally.add(found, rank, took);
      if (failures && rank != 0) {
        print(query, one, found, rank);
      }
    }
    tally.print();
    tally.addBuckets(totals, rights);
  }

  private static void print(String query, TesterCase one, List<Answer> found, int rank) {
    System.out.printf(
        "  rank %d: %s %s%n     wanted %s%n",
        rank, query, one.near() == null ? "" : "(near)", one.expected());
    found.stream()
        .limit(3)
        .forEach(a -> System.out.printf("     %.3f %s %s%n", a.score(), a.type(), a.label()));
  }

  private static int rank(List<Answer> found, TesterCase.Expected expected) {
    for (int i = 0; i < found.size(); i++) {
      if (isRight(found.get(i), expected)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isRight(Answer answer, TesterCase.Expected expected) {
    return same(
            expected.houseNumber(),
            Stream.of(answer.houseNumber() == null ? "" : answer.houseNumber()))
        && same(expected.street(), Stream.of(answer.street()))
        && same(
            expected.city(),
            Stream.of(answer.cities().today(), answer.cities().old(), answer.cities().district()))
        && same(expected.postcode(), Stream.of(String.valueOf(answer.postcode())));
  }

  private static boolean same(@Nullable String expected, Stream<@Nullable String> given) {
    String key = Folded.key(expected).replace(" ", "");
    return expected == null || given.anyMatch(g -> Folded.key(g).replace(" ", "").equals(key));
  }
}
