package fr.quifaitquoi.bench.gis;

import fr.quifaitquoi.geodata.format.FileFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows a second of a download over HTTP, from the click to the last byte (the file being prepared
 * in the background, asked after, then fetched), beside {@code ogr2ogr} from a PostGIS table of the
 * same content, in turn. Each time for another box that holds everything: no file is found ready.
 *
 * <p>Arguments: the service's address, a layer of it (as {@code serve --couche} gives the file of
 * {@link OgcBench}), its rows, a folder, the database as GDAL names it.
 */
public final class DownloadBench {
  private static final int WARM_UPS = 2;
  private static final int RUNS = 3;
  private static final long PATIENCE_MILLIS = 10;
  private static final Pattern STATE = Pattern.compile("\"etat\":\"([^\"]*)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;
  private final String layer;
  private final Path folder;

  /** Counted from anywhere: files of an earlier run may still be there. */
  private int asked = new Random().nextInt(100_000);

  private DownloadBench(URI service, String layer, Path folder) {
    this.service = service;
    this.layer = layer;
    this.folder = folder;
  }

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rows = Integer.parseInt(arguments[2]);
    Path folder = Files.createDirectories(Path.of(arguments[3]));
    DownloadBench bench = new DownloadBench(URI.create(arguments[0]), arguments[1], folder);
    Ogr2Ogr peer = new Ogr2Ogr(arguments[4], folder);
    bench.download(FileFormat.GEOPACKAGE);
    peer.load(bench.file(FileFormat.GEOPACKAGE), bench.layer);
    for (FileFormat format : FileFormat.values()) {
      for (int run = 0; run < WARM_UPS; run++) {
        bench.download(format);
      }
      List<Cost> own = new ArrayList<>();
      List<Cost> others = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        own.add(bench.download(format));
        others.add(peer.write(format));
      }
      double seconds = Cost.median(own).clock();
      double other = Cost.median(others).clock();
      System.out.printf(
          Locale.ROOT,
          "%-9s over HTTP %,10.0f rows/s | ogr2ogr %,8.0f | ratio %5.1f | %d MB%n",
          format.code(),
          rows / seconds,
          rows / other,
          other / seconds,
          Files.size(bench.file(format)) >> 20);
    }
  }

  private Path file(FileFormat format) {
    return folder.resolve("http." + format.code() + "." + format.extension());
  }

  private Cost download(FileFormat format) throws IOException, InterruptedException {
    double south = 30 + ++asked * 1e-4;
    String path =
        String.format(
            Locale.ROOT, "/exports/%s.%s?bbox=-170,%.4f,170,80", layer, format.code(), south);
    long start = System.nanoTime();
    HttpResponse<String> begun = ask(path);
    String job =
        begun
            .headers()
            .firstValue("location")
            .orElseThrow(() -> new IOException(path + " is given at once: too few rows"));
    while (!isReady(job)) {
      Thread.sleep(PATIENCE_MILLIS);
    }
    HttpRequest request = HttpRequest.newBuilder(service.resolve(job + "/fichier")).build();
    HttpResponse<Path> answer =
        client.send(request, HttpResponse.BodyHandlers.ofFile(file(format)));
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " answers " + answer.statusCode());
    }
    return new Cost((System.nanoTime() - start) / 1e9, 0);
  }

  private boolean isReady(String job) throws IOException, InterruptedException {
    String told = ask(job).body();
    Matcher state = STATE.matcher(told);
    if (!state.find() || state.group(1).equals("echec")) {
      throw new IOException(job + " says " + told);
    }
    return state.group(1).equals("fini");
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path)).header("Accept", "application/json").build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
