package fr.quifaitquoi.bench.gis;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.format.ExportListener;
import fr.quifaitquoi.geodata.format.ExportNotes;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.geodata.format.FormatRequest;
import fr.quifaitquoi.geodata.format.LayerWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests a second of the OGC API over HTTP, asked by wrk with two connections, and features a
 * second when a whole collection is followed page by page. Every request for a box is another box.
 *
 * <p>{@code OgcBench points.geojson} makes the file to serve with {@code serve --couche}; {@code
 * OgcBench http://localhost:8080/ogc points} asks.
 */
public final class OgcBench {
  private static final int POINTS = 200_000;
  private static final int CONNECTIONS = 2;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([0-9.]+)");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
  private static final Pattern NEXT = Pattern.compile("\"href\":\"([^\"]+)\",\"rel\":\"next\"");

  private final String items;
  private final int seconds;

  private OgcBench(String items, int seconds) {
    this.items = items;
    this.seconds = seconds;
  }

  /**
   * @param arguments the file to make; or the API's address, the collection, and the seconds that
   *     each question is asked for (10)
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 1) {
      Extract points = Extract.whole(FormatLayer.make(POINTS), Crs.CRS84);
      ExportNotes notes =
          new ExportNotes("Points", "", "Licence Ouverte 2.0", "Qui fait quoi", Instant.EPOCH, "");
      LayerWriter.write(
          FormatRequest.of(FileFormat.GEOJSON, points, notes),
          Path.of(arguments[0]),
          ExportListener.NONE);
      return;
    }
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    String items = URI.create(arguments[0] + "/collections/" + arguments[1] + "/items").toString();
    new OgcBench(items, seconds).run();
  }

  private void run() throws IOException, InterruptedException {
    Map<String, String> scripts = new LinkedHashMap<>();
    scripts.put(
        "bbox, 100 features",
        """
        local x, y = -1.5 + math.random() * 7.5, 43 + math.random() * 5.5
        return wrk.format("GET", base .. "?limit=100&bbox=" ..
          string.format("%.5f,%.5f,%.5f,%.5f", x, y, x + 0.3, y + 0.3))\
        """);
    scripts.put("first page of 10", "return wrk.format(\"GET\", base .. \"?limit=10\")");
    scripts.put("first page of 1,000", "return wrk.format(\"GET\", base .. \"?limit=1000\")");
    scripts.put(
        "one feature by id",
        "return wrk.format(\"GET\", base .. string.format(\"/A%09d\", math.random(0, 199999)))");
    for (int round = 0; round < 2; round++) {
      for (Map.Entry<String, String> script : scripts.entrySet()) {
        String rate = ask(script.getValue());
        if (round == 1) {
          System.out.println(script.getKey() + ": " + rate + " requests/s");
        }
      }
    }
    follow();
    for (int run = 0; run < 3; run++) {
      System.out.printf(Locale.ROOT, "whole collection: %.0f features/s%n", follow());
    }
  }

  private String ask(String body) throws IOException, InterruptedException {
    Path script = Files.createTempFile("ogc", ".lua");
    String path = URI.create(items).getRawPath();
    Files.writeString(
        script,
        "local base = \""
            + path
            + "\"\nmath.randomseed(os.time())\nrequest = function()\n"
            + body
            + "\nend\n");
    Process wrk =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "-s",
                script.toString(),
                items)
            .redirectErrorStream(true)
            .start();
    String told = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    wrk.waitFor();
    Files.delete(script);
    Matcher rate = RATE.matcher(told);
    if (!rate.find() || REFUSED.matcher(told).find()) {
      throw new IOException("wrk was not answered well: " + told);
    }
    return rate.group(1);
  }

  /** Features a second over all pages. */
  private double follow() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      long start = System.nanoTime();
      String next = items + "?limit=10000";
      int pages = 0;
      while (!next.isEmpty()) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(next)).build();
        HttpResponse<byte[]> page = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        int head = Math.min(4_000, page.body().length);
        Matcher link = NEXT.matcher(new String(page.body(), 0, head, StandardCharsets.UTF_8));
        next = link.find() ? link.group(1) : "";
        pages++;
      }
      return pages * 10_000 / ((System.nanoTime() - start) / 1e9);
    }
  }
}
