package fr.quifaitquoi.api.http;

import fr.quifaitquoi.api.cli.Service;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.api.settings.SettingsReader;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A real service on an empty data folder, for tests over HTTP. */
public final class ServedInstance implements AutoCloseable {
  private final Engine engine;
  private final Service service;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param data an empty folder
   */
  public ServedInstance(Path data) throws IOException, InterruptedException {
    this(data, Map.of());
  }

  /**
   * @param data an empty folder
   * @param settings beside those of the folder and the port
   */
  public ServedInstance(Path data, Map<Setting, String> settings)
      throws IOException, InterruptedException {
    Map<Setting, String> all = new EnumMap<>(Setting.class);
    all.putAll(settings);
    all.put(Setting.DATA, data.toString());
    all.put(Setting.PORT, "0");
    engine = Engine.open(SettingsReader.of(all).read());
    service = Service.start(engine);
  }

  public Engine engine() {
    return engine;
  }

  public int port() {
    return service.port();
  }

  /** A part of the service. */
  public <T> T bean(Class<T> type) {
    return service.context().getBean(type);
  }

  /** Templates of the addresses that anybody may read: {@code /api/v1/fiches/{id}}. */
  public Set<UriMatchTemplate> publicRoutes() {
    return publicRoutes(HttpMethod.GET);
  }

  /** Templates of the addresses that anybody may send something to with that method. */
  public Set<UriMatchTemplate> publicRoutes(HttpMethod method) {
    return service
        .context()
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> route.getHttpMethod() == method)
        .map(route -> route.getUriMatchTemplate())
        .filter(route -> !route.toPathString().startsWith("/interne"))
        .collect(Collectors.toSet());
  }

  /** Asks with GET and one header. */
  public HttpResponse<String> get(String path, String... header)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    if (header.length == 2) {
      request.header(header[0], header[1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    client.close();
    service.close();
    engine.close();
  }
}
