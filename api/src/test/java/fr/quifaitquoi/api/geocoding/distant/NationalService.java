package fr.quifaitquoi.api.geocoding.distant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A server on loopback that behaves like the national geocoder: it knows house numbers of the rue
 * Colbert in Tours, and fails as it is told to, a fault at a time.
 */
final class NationalService implements AutoCloseable {
  /** What it does instead of answering. */
  enum Fault {
    BUSY,
    BROKEN,
    SILENT,
    REFUSES,
    GIBBERISH,
    HALF
  }

  private final HttpServer server;
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  NationalService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/geocodage/search", this::answer);
    server.start();
  }

  void failWith(Fault... faults) {
    this.faults.addAll(List.of(faults));
  }

  /** Method and path of each request, with its query or body. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Pauses short enough for tests. */
  DistantSettings settings() {
    return new DistantSettings(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/geocodage"),
        Duration.ofSeconds(2),
        Duration.ofMillis(500),
        Duration.ofMillis(5),
        3,
        1000);
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean batch = exchange.getRequestURI().getPath().endsWith("/csv");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    asked.add(batch ? "POST " + body : "GET " + URLDecoder.decode(query, StandardCharsets.UTF_8));
    Fault fault = faults.poll();
    if (fault == Fault.SILENT) {
      return;
    }
    if (fault == Fault.BUSY) {
      exchange.getResponseHeaders().set("Retry-After", "0");
    }
    String answer =
        fault == Fault.GIBBERISH ? "<html>" : batch ? rows(body, fault == Fault.HALF) : feature();
    send(exchange, status(fault), answer);
  }

  private static int status(Fault fault) {
    return switch (fault) {
      case BUSY -> 429;
      case BROKEN -> 503;
      case REFUSES -> 400;
      case null, default -> 200;
    };
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String feature() {
    return """
    {"type": "FeatureCollection", "features": [{"type": "Feature",
     "geometry": {"type": "Point", "coordinates": [0.69, 47.396]},
     "properties": {"label": "12 Rue Colbert 37000 Tours", "score": 0.97, "type": "housenumber",
      "citycode": "37261"}}]}
    """;
  }

  private static String rows(String body, boolean half) {
    List<String> lines = body.lines().filter(line -> line.matches(".*,\\d[\\dAB]\\d{3}")).toList();
    StringBuilder csv =
        new StringBuilder(
            "adresse,commune,code,latitude,longitude,result_label,result_score,result_type,"
                + "result_citycode,result_status\n");
    for (String line : half ? lines.subList(0, lines.size() / 2) : lines) {
      csv.append(line)
          .append(
              line.contains("Colbert")
                  ? ",47.396,0.69,12 Rue Colbert 37000 Tours,0.97,housenumber,37261,ok\n"
                  : ",,,,,,,not-found\n");
    }
    return csv.toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
