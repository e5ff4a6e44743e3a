package fr.quifaitquoi.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A directory fetched from the web into a temporary file, within limits of size and time.
 *
 * @param name last part of its address, for the report
 */
record RemoteFile(Path path, String name) implements AutoCloseable {

  /**
   * How much is too much.
   *
   * @param bytes the biggest file that is taken
   * @param answer how long the server may take to begin its answer
   * @param whole how long the whole may take
   */
  record Limits(long bytes, Duration answer, Duration whole) {
    static final Limits DEFAULT =
        new Limits(2L << 30, Duration.ofSeconds(30), Duration.ofMinutes(30));
  }

  /** Whether a location is to be fetched rather than opened. */
  static boolean isRemote(String location) {
    String low = location.toLowerCase(Locale.ROOT);
    return low.startsWith("http://") || low.startsWith("https://");
  }

  /** Fetches the file. */
  static RemoteFile fetch(String location, Limits limits) throws ImportException, IOException {
    URI address = address(location);
    Path path = Files.createTempFile("import-", ".tmp");
    path.toFile().deleteOnExit();
    boolean complete = false;
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      download(client, address, path, limits);
      complete = true;
      return new RemoteFile(path, name(address));
    } catch (HttpTimeoutException e) {
      throw new ImportException(
          "delai-depasse",
          address.getHost() + " ne répond pas à temps.",
          "Réessayez plus tard, ou téléchargez le fichier et importez-le depuis le disque.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImportException(
          "interrompu", "Le téléchargement a été interrompu.", "Relancez-le.");
    } catch (IOException e) {
      throw new ImportException(
          "telechargement-impossible",
          "Le fichier de " + address.getHost() + " n’a pas pu être téléchargé.",
          "Vérifiez l’adresse et la connexion.");
    } finally {
      if (!complete) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static URI address(String location) throws ImportException {
    try {
      URI address = new URI(location);
      if (address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new ImportException(
        "adresse-invalide", "Cette adresse n’en est pas une.", "Vérifiez-la dans un navigateur.");
  }

  private static void download(HttpClient client, URI address, Path path, Limits limits)
      throws IOException, InterruptedException, ImportException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(limits.answer())
            .header("User-Agent", "quifaitquoi-import")
            .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    AtomicBoolean late = new AtomicBoolean();
    try (ScheduledExecutorService clock = clock();
        InputStream body = response.body();
        OutputStream file = Files.newOutputStream(path)) {
      if (response.statusCode() != 200) {
        throw new ImportException(
            "reponse-" + response.statusCode(),
            address.getHost() + " a répondu " + response.statusCode() + ".",
            "Vérifiez l’adresse dans un navigateur.");
      }
      clock.schedule(() -> stop(body, late), limits.whole().toMillis(), TimeUnit.MILLISECONDS);
      copy(body, file, limits);
    } catch (IOException e) {
      if (late.get()) {
        throw new HttpTimeoutException("the whole took too long");
      }
      throw e;
    }
  }

  /** Its close() does not wait for what is still to come. */
  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
    clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return clock;
  }

  private static void stop(InputStream body, AtomicBoolean late) {
    late.set(true);
    try {
      body.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void copy(InputStream body, OutputStream file, Limits limits)
      throws IOException, ImportException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      total += n;
      if (total > limits.bytes()) {
        throw new ImportException(
            "fichier-trop-gros",
            "Le fichier dépasse " + (limits.bytes() >> 20) + " Mo.",
            "Téléchargez-le, découpez-le, et importez chaque partie.");
      }
      file.write(buffer, 0, n);
    }
  }

  private static String name(URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isBlank() ? address.getHost() : last;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
