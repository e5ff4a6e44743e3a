package fr.quifaitquoi.api.cli;

import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.layers.LayerCatalogue;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The HTTP service of an engine, started. */
public final class Service implements AutoCloseable {
  /** What people ask most. */
  private static final List<String> TRAINING =
      List.of(
          "/health",
          "/",
          "/api/v1/fiches?q=tours&facettes=theme",
          "/api/v1/suggestions?q=to",
          "/api/v1/carte?bbox=0,46,3,49&zoom=8",
          "/api/v1/territoires/region/24",
          "/inconnu");

  private final ApplicationContext context;
  private final EmbeddedServer server;

  private final ServiceToken token;

  private Service(ApplicationContext context, EmbeddedServer server, ServiceToken token) {
    this.context = context;
    this.server = server;
    this.token = token;
  }

  /** Starts the service; when it returns, it answers. */
  public static Service start(Engine engine) {
    ServiceToken token = ServiceToken.random();
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(properties(engine))
            .singletons(engine, token)
            .start();
    try {
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      return new Service(context, server, token);
    } catch (ServerStartupException e) {
      context.close();
      if (e.getCause() instanceof BindException) {
        throw new TaskFailure(
            "Le port "
                + engine.settings().server().port()
                + " est déjà pris : choisissez-en un autre avec --port.");
      }
      throw e;
    }
  }

  private static Map<String, Object> properties(Engine engine) {
    var server = engine.settings().server();
    return Map.of(
        "micronaut.server.port", server.port() == 0 ? -1 : server.port(),
        "micronaut.server.host", server.address(),
        "micronaut.server.netty.access-logger.enabled", server.accessLog());
  }

  /** Where it answers, for a browser on this machine. */
  public URI address() {
    return URI.create("http://localhost:" + server.getPort());
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** What commands show to be let in. */
  ServiceToken token() {
    return token;
  }

  /** What Micronaut built, for tests. */
  public ApplicationContext context() {
    return context;
  }

  /** Makes every layer once: nobody's first request is to wait for it. */
  void makeLayers() {
    LayerCatalogue catalogue = context.getBean(LayerCatalogue.class);
    catalogue.list().forEach(layer -> catalogue.find(layer.id()));
  }

  /** Asks itself for what people ask most. */
  void train() throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : TRAINING) {
        client.send(
            HttpRequest.newBuilder(address().resolve(path)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new TaskFailure("Le service ne répond pas à ses propres demandes : " + e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
