package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.Task;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.http.BytePipe;
import fr.quifaitquoi.api.http.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of commands. To anyone but this machine's owner of the data it does not exist. */
@Controller("/interne")
final class InternalController {
  private static final Logger LOG = LoggerFactory.getLogger(InternalController.class);

  /** That wait to be read by the command. */
  private static final int LINES = 64;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;
  private final ServiceToken token;

  InternalController(Engine engine, ServiceToken token) {
    this.engine = engine;
    this.token = token;
  }

  /** Says that the service is there, and is the one of the caller's file. */
  @Get("/etat")
  HttpResponse<?> state(HttpRequest<?> request) {
    requireOwner(request);
    return HttpResponse.ok();
  }

  /** Runs a task; the answer goes line by line while it works. */
  @Post("/taches/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<InputStream> run(
      HttpRequest<?> request, @PathVariable String name, @Body @Nullable String body) {
    requireOwner(request);
    Task task = Tasks.find(name).orElseThrow(InternalController::nothing);
    JsonNode arguments = read(body == null ? "{}" : body);
    BytePipe pipe = new BytePipe(LINES);
    Thread.ofPlatform()
        .name("tache-" + task.name())
        .start(() -> work(task, arguments, pipe.writer()));
    return HttpResponse.ok(pipe.reader()).contentType("application/x-ndjson");
  }

  private void work(Task task, JsonNode arguments, OutputStream pipe) {
    try (OutputStream out = pipe) {
      TaskEvents events = new TaskEvents(out);
      try {
        events.result(task.run(engine, arguments, events));
      } catch (TaskFailure failure) {
        events.failure(failure.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("task {} was left unfinished: {}", task.name(), e.toString());
    }
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw ProblemException.invalid("corps", "Le corps de la demande n’est pas du JSON.");
    }
  }

  private void requireOwner(HttpRequest<?> request) {
    InetAddress from = request.getRemoteAddress().getAddress();
    boolean direct =
        !request.getHeaders().contains("X-Forwarded-For")
            && !request.getHeaders().contains("Forwarded");
    Optional<String> given =
        request.getHeaders().findFirst("Authorization").filter(v -> v.startsWith("Bearer "));
    if (!direct || !from.isLoopbackAddress() || !given.map(this::isToken).orElse(false)) {
      throw nothing();
    }
  }

  private boolean isToken(String authorization) {
    return MessageDigest.isEqual(
        authorization.substring("Bearer ".length()).getBytes(StandardCharsets.UTF_8),
        token.value().getBytes(StandardCharsets.UTF_8));
  }

  private static ProblemException nothing() {
    return ProblemException.notFound("Il n’y a rien à cette adresse.");
  }
}
