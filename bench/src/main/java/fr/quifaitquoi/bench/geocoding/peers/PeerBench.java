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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Asks the same questions about communes of our service, PostgreSQL with pg_trgm and OpenSearch,
 * one after the other in one run, over HTTP with wrk on four connections, warm; says how many each
 * answers per second and how often it is right.
 *
 * <p>Arguments: our service's address, OpenSearch's, the JDBC address of a PostgreSQL database that
 * may be written, a seed, and seconds per measure. {@code bench/geocoder-peers} starts all three.
 */
public final class PeerBench {
  private static final int QUESTIONS = 5_000;
  private static final int CHECKED = 1_000;
  private static final int WARM_SECONDS = 5;
  private static final int LISTED = 5;

  private final HttpClient client = HttpClient.newHttpClient();
  private final int seconds;

  private PeerBench(int seconds) {
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    Geography geography = Geography.bundled();
    List<Territory> communes = geography.list(Level.COMMUNE);
    OwnSide own = new OwnSide(args[0]);
    OpenSearchPeer openSearch = new OpenSearchPeer(args[1]);
    PeerBench bench = new PeerBench(Integer.parseInt(args[4]));
    try (PostgresPeer postgres = new PostgresPeer(args[2])) {
      openSearch.load(communes);
      postgres.load(communes);
      Questions questions = new Questions(communes, Long.parseLong(args[3]));
      System.out.println("| question | moteur | réponses/s | p99 | juste au rang 1 / dans 5 |");
      System.out.println("|---|---|---|---|---|");
      for (Question.Sort sort : Question.Sort.values()) {
        List<Question> asked = questions.draw(sort, QUESTIONS);
        for (Peer peer : List.of(own, postgres, openSearch)) {
          bench.measure(peer, asked);
        }
      }
    }
    bench.measureReverse(own.base(), communes, new Random(Long.parseLong(args[3])));
    bench.client.close();
  }

  private void measure(Peer peer, List<Question> questions)
      throws IOException, InterruptedException {
    List<String> paths = questions.stream().map(peer::path).toList();
    Wrk.run(peer.base(), paths, WARM_SECONDS);
    Wrk.Load load = Wrk.run(peer.base(), paths, seconds);
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
        "| %s | %s | %,.0f | %.2f ms | %.1f / %.1f %% |%n",
        questions.getFirst().sort().label(),
        peer.name(),
        load.perSecond(),
        load.p99Millis(),
        100.0 * first / CHECKED,
        100.0 * listed / CHECKED);
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
    Wrk.Load load = Wrk.run(base, paths, seconds);
    System.out.printf(
        Locale.ROOT,
        "| inverse | Qui fait quoi | %,.0f | %.2f ms | |%n",
        load.perSecond(),
        load.p99Millis());
  }
}
