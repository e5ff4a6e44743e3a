package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.engine.TaskFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The service that runs on a data folder of this machine, as commands reach it: over loopback, with
 * the token of a file that only its owner can read.
 */
final class LocalService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final ServiceFile file;

  private LocalService(ServiceFile file) {
    this.file = file;
  }

  /** The service that answers for a data folder; empty when none runs. */
  static Optional<LocalService> find(Path data) throws IOException, InterruptedException {
    Optional<ServiceFile> file = ServiceFile.find(data);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    LocalService service = new LocalService(file.get());
    return service.answers() ? Optional.of(service) : Optional.empty();
  }

  private boolean answers() throws InterruptedException {
    HttpRequest request = request("/interne/etat").timeout(PATIENCE).GET().build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      // Nobody listens there any more: the file is what a killed service left.
      return false;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + file.port() + path))
        .header("Authorization", "Bearer " + file.token());
  }

  /** Where people reach it. */
  String address() {
    return "http://localhost:" + file.port();
  }

  /** Has the service do some work, and gives what it answers. */
  JsonNode run(String task, JsonNode arguments, Reporter reporter)
      throws IOException, InterruptedException {
    HttpRequest request =
        request("/interne/taches/" + task)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(arguments.toString()))
            .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      response.body().close();
      throw new TaskFailure(
          "Le service qui tourne sur ces données a refusé la commande (code "
              + response.statusCode()
              + ") : est-il de la même version ?");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      return follow(lines, reporter);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static JsonNode follow(BufferedReader lines, Reporter reporter) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode event = read(line);
      if (event.has(TaskEvents.RESULT)) {
        return event.get(TaskEvents.RESULT);
      }
      if (event.has(TaskEvents.FAILURE)) {
        throw new TaskFailure(event.get(TaskEvents.FAILURE).asText());
      }
      TaskEvents.replay(event, reporter);
    }
    throw new TaskFailure(
        "Le service s’est arrêté avant la fin ; rien n’indique que la commande a abouti.");
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
