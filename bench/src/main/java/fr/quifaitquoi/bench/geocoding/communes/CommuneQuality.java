package fr.quifaitquoi.bench.geocoding.communes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.Geocoder;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Quality and speed of the geocoder on communes, in process, on the sets of the acceptance program
 * and its commune cases; with the precision of each bucket of scores.
 */
public final class CommuneQuality {
  private static final int COUNT = 2_000;
  private static final int BUCKETS = 10;

  private final Geocoder geocoder;
  private final int[] answered = new int[BUCKETS + 1];
  private final int[] right = new int[BUCKETS + 1];

  private CommuneQuality(Geocoder geocoder) {
    this.geocoder = geocoder;
  }

  /**
   * Measures.
   *
   * @param args folder of expected data, file of commune cases, number of seeds, and optionally a
   *     snapshot of the geography (the bundled one without it) and a folder of address indexes
   */
  public static void main(String[] args) throws IOException {
    Geography france = args.length > 3 ? Geography.read(Path.of(args[3])) : Geography.bundled();
    long start = System.nanoTime();
    Geocoder geocoder =
        args.length > 4
            ? Geocoder.of(france, AddressIndexes.open(new AddressFolder(Path.of(args[4]))))
            : Geocoder.of(france);
    print("built in %d ms", (System.nanoTime() - start) / 1_000_000);
    CommuneQuality quality = new CommuneQuality(geocoder);
    List<CommuneRow> rows = CommuneRow.read(Path.of(args[0], "communes.csv"));
    Totals totals = new Totals();
    for (int seed = 1; seed <= Integer.parseInt(args[2]); seed++) {
      for (QuestionSet set : new QuestionDraw(rows, seed, COUNT).sets()) {
        totals.add(set.name(), quality.measure(set));
      }
    }
    totals.print();
    quality.printBuckets();
    quality.askCases(rows, Path.of(args[1]));
  }

  private Outcome measure(QuestionSet set) {
    Outcome outcome = new Outcome();
    for (QuestionSet.Asked asked : set.asked()) {
      long start = System.nanoTime();
      List<Feature> found = ask(asked.text(), 5, null);
      long nanos = System.nanoTime() - start;
      int byCode = rank(found, asked.meant(), true);
      int byName = rank(found, asked.meant(), false);
      outcome.add(byCode, byName, found.isEmpty(), nanos);
      if (!found.isEmpty()) {
        int bucket = (int) (found.getFirst().standing().score() * BUCKETS);
        answered[bucket]++;
        right[bucket] += byCode == 0 ? 1 : 0;
      }
    }
    return outcome;
  }

  /** Place of the commune that was meant, or of one of the same name; 99 when it is not there. */
  private static int rank(List<Feature> found, CommuneRow meant, boolean byCodeOnly) {
    for (int i = 0; i < found.size(); i++) {
      City city = found.get(i).where().city();
      String code = city == null ? "" : city.code();
      String name = city == null ? found.get(i).name() : city.name();
      if (code.equals(meant.code())
          || !byCodeOnly && CommuneRow.fold(name).equals(meant.folded())) {
        return i;
      }
    }
    return 99;
  }

  private List<Feature> ask(String text, int limit, @Nullable Position near) {
    return geocoder.search(new GeocodingQuery(text, limit, true, near, GeocodingFilter.NONE));
  }

  private void printBuckets() {
    for (int i = 0; i <= BUCKETS; i++) {
      if (answered[i] > 0) {
        print(
            "score %.1f: %,d first answers, %.1f %% the right code",
            i / (double) BUCKETS, answered[i], 100.0 * right[i] / answered[i]);
      }
    }
  }

  private void askCases(List<CommuneRow> rows, Path cases) throws IOException {
    List<String> failed = new ArrayList<>();
    int good = 0;
    for (String line : Files.readAllLines(cases)) {
      JsonNode it = new ObjectMapper().readTree(line);
      boolean near = !it.path("lat").asText("").isEmpty() && !it.path("lat").isNull();
      Position position =
          near ? new Position(it.path("lon").asDouble(), it.path("lat").asDouble()) : null;
      List<Feature> found = ask(it.path("query").asText(), it.path("limit").asInt(), position);
      Set<String> codes = expected(rows, it.path("expected"));
      boolean hit =
          found.stream()
              .anyMatch(f -> f.where().city() != null && codes.contains(f.where().city().code()));
      good += hit ? 1 : 0;
      if (!hit) {
        failed.add(it.path("query").asText());
      }
    }
    print("geocoder-tester: %d, failed: %s", good, failed);
  }

  /** Communes of the expected name, of the expected postcode where one has it. */
  private static Set<String> expected(List<CommuneRow> rows, JsonNode expected) {
    String name = CommuneRow.fold(expected.path("name").asText(expected.path("city").asText()));
    String postcode = expected.path("postcode").asText("").strip();
    Set<String> like = new HashSet<>();
    Set<String> served = new HashSet<>();
    for (CommuneRow row : rows) {
      if (row.folded().equals(name)) {
        like.add(row.code());
        if (row.postcode().equals(postcode)) {
          served.add(row.code());
        }
      }
    }
    if (name.startsWith("paris ") && like.isEmpty()) {
      like.add("751" + postcode.substring(3));
    }
    return served.isEmpty() ? like : served;
  }

  static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
