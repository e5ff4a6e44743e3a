package fr.quifaitquoi.geodata.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/** A publisher on this machine that answers each request as told, then as it should. */
public final class FlakyPublisher implements AutoCloseable {
  /** One way to answer. */
  public interface Answer {
    void to(HttpExchange exchange, byte[] content) throws IOException;
  }

  private final HttpServer server;
  private final byte[] content;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> ranges = new ArrayList<>();

  /** Serves that content at any address. */
  public FlakyPublisher(byte[] content) throws IOException {
    this.content = content.clone();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** The first answers. */
  public FlakyPublisher answering(Answer... first) {
    answers.addAll(Arrays.asList(first));
    return this;
  }

  /** The Range header of each request, empty for none. */
  public synchronized List<String> ranges() {
    return List.copyOf(ranges);
  }

  /** Where an official address is asked instead. */
  public URI reroute(URI official) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + official.getPath());
  }

  private synchronized Answer next(HttpExchange exchange) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "" : range);
    Answer next = answers.poll();
    return next == null ? FlakyPublisher::properly : next;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      next(exchange).to(exchange, content);
    }
  }

  /** The whole file, or the part asked for. */
  public static void properly(HttpExchange exchange, byte[] content) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"v1\"");
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null || !"\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-Range"))) {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
      return;
    }
    int from = Integer.parseInt(range.replaceAll("\\D", ""));
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    exchange.sendResponseHeaders(206, content.length - from);
    exchange.getResponseBody().write(content, from, content.length - from);
  }

  /** Half of the file, then the connection is cut. */
  public static void half(HttpExchange exchange, byte[] content) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"v1\"");
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content, 0, content.length / 2);
    exchange.getResponseBody().flush();
    pause(200);
  }

  /** A first part, then nothing for longer than anyone waits. */
  static void stalled(HttpExchange exchange, byte[] content) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"v1\"");
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content, 0, 10);
    exchange.getResponseBody().flush();
    pause(4_000);
  }

  /** Nothing but a status. */
  public static Answer status(int status) {
    return (exchange, content) -> exchange.sendResponseHeaders(status, -1);
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
