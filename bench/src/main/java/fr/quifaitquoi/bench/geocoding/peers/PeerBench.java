package fr.quifaitquoi.bench.geocoding.peers;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.naming.PlaceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Asks the same questions about communes of our service, PostgreSQL with pg_trgm and OpenSearch,
 * over HTTP with wrk on four connections; says how many each answers per second by the clock and
 * per second of processor, and how often it is right. The peers answer twice: with one query for
 * any question, as ours does, and told which sort of question comes. All are asked everything until
 * they are warm; then they take turns, and the median of the turns counts.
 *
 * <p>Arguments: our service's address, OpenSearch's, the JDBC address of a PostgreSQL database that
 * may be written, a seed, seconds per measure, and the process ids of the three. {@code
 * bench/geocoder-peers} starts them.
 */
public final class PeerBench {
  private static final int QUESTIONS = 5_000;
  private static final int CHECKED = 1_000;
  private static final int WARM_SECONDS = 5;
  private static final int WARM_TURNS = 2;
  private static final int TURNS = 3;
  private static final int LISTED = 5;

  private final HttpClient client = HttpClient.newHttpClient();
  private final int seconds;

  private PeerBench(int seconds) {
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    Geography geography = Geography.bundled();
    List<Territory> communes = geography.list(Level.COMMUNE);
    OwnSide own = new OwnSide(args[0], Long.parseLong(args[5]));
    OpenSearchPeer openSearch = new OpenSearchPeer(args[1], Long.parseLong(args[6]), false);
    PeerBench bench = new PeerBench(Integer.parseInt(args[4]));
    try (PostgresPeer postgres = new PostgresPeer(args[2], Long.parseLong(args[7]))) {
      openSearch.load(communes);
      postgres.load(communes);
      Questions questions = new Questions(communes, Long.parseLong(args[3]));
      Map<Question.Sort, List<Question>> asked = new EnumMap<>(Question.Sort.class);
      for (Question.Sort sort : Question.Sort.values()) {
        asked.put(sort, questions.draw(sort, QUESTIONS));
      }
      List<Peer> peers =
          List.of(
              own,
              postgres.untold(),
              openSearch,
              postgres.told(),
              new OpenSearchPeer(args[1], Long.parseLong(args[6]), true));
      bench.warm(peers, asked);
      System.out.println(
          "| question | moteur | réponses/s | par s de processeur | p99 | juste au rang 1 / dans 5 |");
      System.out.println("|---|---|---|---|---|---|");
      for (List<Question> sort : asked.values()) {
        bench.measure(peers, sort);
      }
    }
    bench.measureReverse(own.base(), communes, new Random(Long.parseLong(args[3])));
    bench.client.close();
  }

  private void warm(List<Peer> peers, Map<Question.Sort, List<Question>> asked)
      throws IOException, InterruptedException {
    for (int turn = 0; turn < WARM_TURNS; turn++) {
      for (Peer peer : peers) {
        for (List<Question> questions : asked.values()) {
          Wrk.run(peer.base(), paths(peer, questions), WARM_SECONDS);
        }
      }
    }
  }

  private static List<String> paths(Peer peer, List<Question> questions) {
    return questions.stream().map(peer::path).toList();
  }

  /** What one turn of a peer showed. */
  private record Turn(Wrk.Load load, Duration processor) {
    double perProcessorSecond() {
      return load.answers() / (processor.toNanos() / 1e9);
    }
  }

  private void measure(List<Peer> peers, List<Question> questions)
      throws IOException, InterruptedException {
    Map<Peer, List<Turn>> turns = new LinkedHashMap<>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (Peer peer : peers) {
        turns.computeIfAbsent(peer, any -> new ArrayList<>()).add(turn(peer, questions));
      }
    }
    for (Peer peer : peers) {
      tell(peer, questions, Objects.requireNonNull(turns.get(peer)));
    }
  }

  private Turn turn(Peer peer, List<Question> questions) throws IOException, InterruptedException {
    List<String> paths = paths(peer, questions);
    Duration before = peer.processor();
    Wrk.Load load = Wrk.run(peer.base(), paths, seconds);
    return new Turn(load, peer.processor().minus(before));
  }

  private void tell(Peer peer, List<Question> questions, List<Turn> turns)
      throws IOException, InterruptedException {
    int first = 0;
    int listed = 0;
    for (Question question : questions.subList(0, CHECKED)) {
      List<String> names = ask(peer, question);
      String expected = PlaceName.keyWithArticle(question.expected());
      int rank = names.stream().map(PlaceName::keyWithArticle).toList().indexOf(expected);
      first += rank == 0 ? 1 : 0;
      listed += rank >= 0 && rank < LISTED ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %,.0f | %,.0f | %.2f ms | %.1f / %.1f %% |%n",
        questions.getFirst().sort().label(),
        peer.name(),
        median(turns, turn -> turn.load().perSecond()),
        median(turns, Turn::perProcessorSecond),
        median(turns, turn -> turn.load().p99Millis()),
        100.0 * first / CHECKED,
        100.0 * listed / CHECKED);
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
    return turns.stream().mapToDouble(figure).sorted().toArray()[turns.size() / 2];
  }

  private List<String> ask(Peer peer, Question question) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(peer.base() + peer.path(question))).build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(peer.name() + ": " + response.statusCode() + " " + request.uri());
    }
    return peer.readNames(response.body());
  }

  /** Random points around communes, some outside France. */
  private void measureReverse(String base, List<Territory> communes, Random random)
      throws IOException, InterruptedException {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      Box box = communes.get(random.nextInt(communes.size())).box();
      paths.add(
          String.format(
              Locale.ROOT,
              "/geocodage/reverse?lon=%.6f&lat=%.6f",
              box.west() + random.nextDouble() * (box.east() - box.west()),
              box.south() + random.nextDouble() * (box.north() - box.south())));
    }
    Wrk.run(base, paths, WARM_SECONDS);
    Wrk.run(base, paths, WARM_SECONDS);
    Wrk.Load load = Wrk.run(base, paths, seconds);
    System.out.printf(
        Locale.ROOT,
        "| inverse | Qui fait quoi | %,.0f | | %.2f ms | |%n",
        load.perSecond(),
        load.p99Millis());
  }
}
