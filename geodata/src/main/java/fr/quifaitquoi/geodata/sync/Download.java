package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt at bringing one file in. */
final class Download {
  /** None of the official files is near that; more is someone else's mistake or mischief. */
  private static final long LARGEST = 500L << 20;

  private final HttpClient client;
  private final DownloadSettings settings;
  private final RemoteFile file;
  private final PartialFile part;
  private final SyncListener listener;

  Download(
      HttpClient client,
      DownloadSettings settings,
      RemoteFile file,
      PartialFile part,
      SyncListener listener) {
    this.client = client;
    this.settings = settings;
    this.file = file;
    this.part = part;
    this.listener = listener;
  }

  /** Brings in what is missing; I/O failures of this machine's disk are thrown as they are. */
  void run() throws SyncException, IOException {
    HttpResponse<InputStream> response = send();
    try (InputStream body = response.body()) {
      switch (response.statusCode()) {
        case 200 -> {
          try (OutputStream out = part.restart(findVersion(response.headers()))) {
            copy(body, out, 0, response.headers());
          }
        }
        case 206 -> {
          long start = checkedStart(response.headers());
          try (OutputStream out = part.append()) {
            copy(body, out, start, response.headers());
          }
        }
        default -> throw failure(response.statusCode());
      }
    }
  }

  private HttpResponse<InputStream> send() throws SyncException, IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.reroute().apply(file.address()))
            .timeout(settings.connectTimeout())
            .header("User-Agent", "quifaitquoi (geodata sync)");
    Optional<String> validator = part.findValidator();
    if (validator.isPresent()) {
      request.header("Range", "bytes=" + part.size() + "-").header("If-Range", validator.get());
    }
    try {
      return client.send(request.build(), BodyHandlers.ofInputStream());
    } catch (HttpConnectTimeoutException | ConnectException e) {
      throw noNetwork(e);
    } catch (HttpTimeoutException e) {
      throw timedOut(e);
    } catch (IOException e) {
      throw noNetwork(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SyncException(Reason.TIMED_OUT, "Synchronisation interrompue.", e);
    }
  }

  /** A strong validator, the only kind that may be resumed with. */
  private static Optional<String> findVersion(HttpHeaders headers) {
    return headers
        .firstValue("ETag")
        .filter(tag -> !tag.startsWith("W/"))
        .or(() -> headers.firstValue("Last-Modified"));
  }

  private long checkedStart(HttpHeaders headers) throws SyncException, IOException {
    long size = part.size();
    String range = headers.firstValue("Content-Range").orElse("");
    if (!range.startsWith("bytes " + size + "-")) {
      part.forget();
      throw truncated(size, -1, null);
    }
    return size;
  }

  private void copy(InputStream body, OutputStream out, long start, HttpHeaders headers)
      throws SyncException, IOException {
    long length = headers.firstValueAsLong("Content-Length").orElse(-1);
    long total = length < 0 ? -1 : start + length;
    long received = start;
    byte[] buffer = new byte[1 << 16];
    try (StallGuard guard = new StallGuard(body, settings.stallTimeout())) {
      for (int read = read(body, buffer, guard, received, total);
          read >= 0;
          read = read(body, buffer, guard, received, total)) {
        out.write(buffer, 0, read);
        received += read;
        if (received > LARGEST) {
          part.forget();
          throw new SyncException(
              Reason.UNREADABLE, file.title() + " : fichier démesuré (plus de 500 Mo), abandonné.");
        }
        listener.downloading(file, received, total);
      }
    }
    if (total >= 0 && received != total) {
      throw truncated(received, total, null);
    }
  }

  private int read(InputStream body, byte[] buffer, StallGuard guard, long received, long total)
      throws SyncException {
    try {
      int read = body.read(buffer);
      if (read < 0 && guard.hasFired()) {
        throw timedOut(null);
      }
      guard.progressed();
      return read;
    } catch (IOException e) {
      throw guard.hasFired() ? timedOut(e) : truncated(received, total, e);
    }
  }

  private SyncException failure(int status) throws IOException {
    if (status == 404 || status == 410) {
      return new SyncException(
          Reason.NOT_FOUND,
          "%s : introuvable à l’adresse %s (réponse %d). L’éditeur l’a sans doute déplacé : mettez à jour Qui fait quoi ou utilisez un miroir (--mirror)."
              .formatted(file.title(), file.address(), status));
    }
    if (status == 416) {
      part.forget();
      return truncated(0, -1, null);
    }
    if (status == 408 || status == 429 || status >= 500) {
      return new SyncException(
          Reason.TIMED_OUT,
          "%s : %s ne répond pas correctement (réponse %d)."
              .formatted(file.title(), file.address().getHost(), status));
    }
    return new SyncException(
        Reason.REFUSED,
        "%s : %s refuse de donner le fichier (réponse %d)."
            .formatted(file.title(), file.address().getHost(), status));
  }

  private SyncException noNetwork(IOException cause) {
    return new SyncException(
        Reason.NO_NETWORK,
        "%s : impossible de joindre %s. Vérifiez l’accès à internet, ou utilisez un miroir (--mirror)."
            .formatted(file.title(), file.address().getHost()),
        cause);
  }

  private SyncException timedOut(@Nullable IOException cause) {
    return new SyncException(
        Reason.TIMED_OUT,
        "%s : %s ne répond plus depuis %d s."
            .formatted(file.title(), file.address().getHost(), settings.stallTimeout().toSeconds()),
        cause);
  }

  private SyncException truncated(long received, long total, @Nullable IOException cause) {
    return new SyncException(
        Reason.TRUNCATED,
        "%s : téléchargement incomplet (%d octets reçus%s)."
            .formatted(file.title(), received, total < 0 ? "" : " sur " + total),
        cause);
  }
}
