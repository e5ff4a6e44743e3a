package fr.quifaitquoi.api.geocoding.distant;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Asks over HTTP, patiently: what may pass (no connection, no answer in time, 429, 5xx) is asked
 * again after a pause that doubles, or that the service names. Thread-safe.
 */
final class DistantHttp implements AutoCloseable {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final DistantSettings settings;
  private final Pace pace;
  private final HttpClient client;

  DistantHttp(DistantSettings settings) {
    this.settings = settings;
    pace = new Pace(settings.perSecond());
    client =
        HttpClient.newBuilder()
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /** The body of a 200. */
  String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest built =
        request.timeout(settings.answerTimeout()).header("User-Agent", "quifaitquoi").build();
    Duration pause = settings.firstPause();
    for (int attempt = 1; ; attempt++) {
      Answer answer = tryOnce(built);
      if (answer.body() != null) {
        return answer.body();
      }
      if (!answer.mayPass() || attempt == settings.attempts()) {
        throw answer.failure(host(), attempt);
      }
      Thread.sleep(answer.retryAfter() == null ? pause : shorter(answer.retryAfter()));
      pause = shorter(pause.multipliedBy(2));
    }
  }

  private String host() {
    return settings.base().getAuthority();
  }

  private static Duration shorter(Duration pause) {
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private Answer tryOnce(HttpRequest request) throws InterruptedException {
    pace.await();
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      int status = response.statusCode();
      if (status == 200) {
        return new Answer(response.body(), status, null, null);
      }
      OptionalLong seconds = seconds(response.headers().firstValue("Retry-After").orElse(""));
      return new Answer(
          null, status, seconds.isPresent() ? Duration.ofSeconds(seconds.getAsLong()) : null, null);
    } catch (IOException e) {
      return new Answer(null, 0, null, e);
    }
  }

  private static OptionalLong seconds(String header) {
    return header.matches("\\d{1,6}")
        ? OptionalLong.of(Long.parseLong(header))
        : OptionalLong.empty();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }

  /**
   * What came of one request.
   *
   * @param status 0 when there was no answer
   */
  private record Answer(
      @Nullable String body,
      int status,
      @Nullable Duration retryAfter,
      @Nullable IOException noAnswer) {

    boolean mayPass() {
      return noAnswer != null || status == 429 || status >= 500;
    }

    DistantException failure(String host, int attempts) {
      String times = attempts == 1 ? "" : " (" + attempts + " essais)";
      return noAnswer == null
          ? new DistantException(
              "Le géocodeur distant " + host + " a répondu " + status + times + ".")
          : new DistantException(
              "Le géocodeur distant " + host + " ne répond pas" + times + ".", noAnswer);
    }
  }
}
