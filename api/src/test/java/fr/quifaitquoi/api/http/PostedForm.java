package fr.quifaitquoi.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A multipart form as browsers send it. */
public final class PostedForm {
  private static final String BOUNDARY = "----limite-d-essai";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** The file, in the field {@code data}. */
  public PostedForm file(byte[] content) {
    return part("data\"; filename=\"essai à faire.csv", content);
  }

  /** A file of that name, in a field of that name. */
  public PostedForm file(String field, String fileName, byte[] content) {
    return part(field + "\"; filename=\"" + fileName, content);
  }

  /** A text field. */
  public PostedForm field(String name, String value) {
    return part(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private PostedForm part(String name, byte[] content) {
    body.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Sends it. */
  public HttpResponse<byte[]> post(int port, String path) throws IOException, InterruptedException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return post(port, path, whole.toByteArray());
  }

  /** Sends the form without its end. */
  public HttpResponse<byte[]> postCut(int port, String path)
      throws IOException, InterruptedException {
    return post(port, path, body.toByteArray());
  }

  private HttpResponse<byte[]> post(int port, String path, byte[] content)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(HttpRequest.BodyPublishers.ofByteArray(content))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
