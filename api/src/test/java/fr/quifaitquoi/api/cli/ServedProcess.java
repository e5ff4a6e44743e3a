package fr.quifaitquoi.api.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code quifaitquoi serve} in a process of its own, as people run it. */
final class ServedProcess implements AutoCloseable {
  private static final String READY = "Prêt";

  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServedProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it on any free port; when it returns, it answers. */
  static ServedProcess start(Path data, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of("fr.quifaitquoi.api.Main", "serve", "--port", "0"));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        return new ServedProcess(process, URI.create(line.substring(line.indexOf("http"))));
      }
    }
    throw new IOException("the service ended before it was ready");
  }

  /** The body of an answer. */
  String get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(address.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }

  /** Asks it to stop, as systemd does, and waits. */
  @Override
  public void close() throws InterruptedException {
    client.close();
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the service did not stop within 30 s");
    }
  }
}
