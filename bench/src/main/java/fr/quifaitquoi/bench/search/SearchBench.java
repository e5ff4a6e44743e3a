package fr.quifaitquoi.bench.search;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.MapRequest;
import fr.quifaitquoi.indexer.directory.RealDirectories;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.directory.SearchRequest.Where;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Times searches over 200,000 entries in one thread, and the same questions in PostgreSQL.
 *
 * <p>Arguments: the folder of the real directories, the number of entries, and, to compare, the
 * JDBC address of an empty PostgreSQL database that may be written.
 */
public final class SearchBench {
  private static final int QUESTIONS = 500;
  private static final int COMPARED = 100;
  private static final int BATCH = 5_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private SearchBench() {}

  public static void main(String[] args) throws Exception {
    Geography geography = Geography.bundled();
    List<EntryDocument> real = RealDirectories.load(Path.of(args[0]), geography);
    ThemeTree themes = RealDirectories.themes();
    List<String> codes = themes.themes().stream().map(ThemeTree.Theme::code).toList();
    List<EntryDocument> entries =
        new ManyEntries(real, geography, codes).make(Integer.parseInt(args[1]));
    Path folder = Files.createTempDirectory("search-bench");
    try (DirectoryIndex index = DirectoryIndex.open(folder, () -> geography, themes)) {
      fill(index, entries);
      Map<String, List<Question>> sorts =
          new Questions(real, geography.list(Level.COMMUNE), codes).make(QUESTIONS);
      LuceneSide lucene = new LuceneSide(index);
      timeOwn(index, geography);
      if (args.length > 2) {
        try (PostgresSide postgres = new PostgresSide(args[2], false);
            PostgresSide trigrams = new PostgresSide(args[2], true)) {
          postgres.load(entries, geography);
          for (Map.Entry<String, List<Question>> sort : sorts.entrySet()) {
            print(sort.getKey(), time(lucene, sort.getValue()));
            Side peer = sort.getKey().contains("typo") ? trigrams : postgres;
            compare(lucene, peer, sort.getValue().subList(0, COMPARED));
          }
        }
      } else {
        for (Map.Entry<String, List<Question>> sort : sorts.entrySet()) {
          print(sort.getKey(), time(lucene, sort.getValue()));
        }
      }
    }
  }

  private static void fill(DirectoryIndex index, List<EntryDocument> entries) throws IOException {
    long start = now();
    for (int from = 0; from < entries.size(); from += BATCH) {
      index.apply(
          entries.subList(from, Math.min(entries.size(), from + BATCH)), List.of(), from + 1);
    }
    double seconds = (now() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d entries applied in batches of %d: %.1f s, %.0f entries/s%n",
        entries.size(),
        BATCH,
        seconds,
        entries.size() / seconds);
    start = now();
    List<List<EntryDocument>> batches = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += BATCH) {
      batches.add(entries.subList(from, Math.min(entries.size(), from + BATCH)));
    }
    index.rebuild(batches, entries.size());
    seconds = (now() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "rebuilt in %.1f s, %.0f entries/s%n", seconds, entries.size() / seconds);
    start = now();
    for (int i = 0; i < 20; i++) {
      index.apply(List.of(entries.get(i)), List.of(), entries.size() + i);
    }
    System.out.printf(Locale.ROOT, "one entry applied: %.1f ms%n", (now() - start) / 1e6 / 20);
  }

  /** CPU time of this thread, which other work on the machine does not change. */
  private static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  private interface Action {
    void run(int turn) throws IOException;
  }

  /** What the comparison has no peer for: everything counted, a région, the map of all France. */
  private static void timeOwn(DirectoryIndex index, Geography geography) throws IOException {
    SearchRequest all = request("", Where.ANYWHERE, EnumSet.allOf(Facet.class));
    time("everything, every facet", turn -> index.search(all));
    List<TerritoryId> bassins =
        geography.list(Level.EPCI).stream().map(territory -> territory.id()).toList();
    time(
        "one EPCI, every facet",
        turn ->
            index.search(
                request("", in(bassins.get(turn % bassins.size())), EnumSet.allOf(Facet.class))));
    time(
        "région, every facet",
        turn ->
            index.search(
                request("", in(new TerritoryId(Level.REGION, "24")), EnumSet.allOf(Facet.class))));
    time(
        "“france services”, every facet",
        turn ->
            index.search(request("france services", Where.ANYWHERE, EnumSet.allOf(Facet.class))));
    Box france = new Box(-6, 41, 10, 52);
    time(
        "map of all France",
        turn -> index.map(new MapRequest(SearchRequest.ALL, france, 5 + turn % 4)));
    String[] typed = {"m", "me", "mai", "france serv", "mediateque", "mission loc", "num"};
    time("suggestion", turn -> index.suggest(typed[turn % typed.length], 8));
  }

  private static Where in(TerritoryId territory) {
    return new Where(Set.of(territory), false, null, null, Scope.ALL);
  }

  private static SearchRequest request(String text, Where where, Set<Facet> facets) {
    return new SearchRequest(
        text, SearchRequest.ALL.filters(), where, Sort.DEFAULT, Page.FIRST, facets);
  }

  private static void time(String name, Action action) throws IOException {
    double[] millis = new double[QUESTIONS];
    for (int turn = -QUESTIONS / 4; turn < QUESTIONS; turn++) {
      long start = now();
      action.run(Math.abs(turn));
      if (turn >= 0) {
        millis[turn] = (now() - start) / 1e6;
      }
    }
    print(name, millis);
  }

  private static double[] time(Side side, List<Question> questions) throws Exception {
    for (Question question : questions.subList(0, questions.size() / 4)) {
      side.answer(question);
    }
    double[] millis = new double[questions.size()];
    for (int i = 0; i < millis.length; i++) {
      long start = now();
      side.answer(questions.get(i));
      millis[i] = (now() - start) / 1e6;
    }
    return millis;
  }

  /** Asks both the same questions, in turns, and compares the processor time. */
  private static void compare(LuceneSide lucene, Side peer, List<Question> questions)
      throws Exception {
    for (Question question : questions.subList(0, questions.size() / 5)) {
      peer.answer(question);
    }
    double ours = -lucene.processorSeconds();
    for (Question question : questions) {
      lucene.answer(question);
    }
    ours += lucene.processorSeconds();
    double theirs = -peer.processorSeconds();
    for (Question question : questions) {
      peer.answer(question);
    }
    theirs += peer.processorSeconds();
    System.out.printf(
        Locale.ROOT,
        "    %d questions: here %.2f ms, PostgreSQL %.2f ms each: throughput × %.1f%n",
        questions.size(),
        ours * 1e3 / questions.size(),
        theirs * 1e3 / questions.size(),
        theirs / ours);
  }

  private static void print(String name, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-30s mean %7.2f ms  p50 %7.2f  p99 %7.2f  max %7.2f%n",
        name,
        Arrays.stream(sorted).average().orElse(0),
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100],
        sorted[sorted.length - 1]);
  }
}
