package fr.quifaitquoi.api.exports;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a finished file, whole or the one range that is asked for (RFC 9110, section 14), so that
 * downloads resume and GDAL reads a part without the rest. Several ranges at once: the whole.
 */
final class RangedFile {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private RangedFile() {}

  /**
   * The answer.
   *
   * @param etag strong: of these very bytes
   */
  static MutableHttpResponse<?> answer(HttpRequest<?> request, Path file, String etag)
      throws IOException {
    long size = Files.size(file);
    String asked = request.getHeaders().get(HttpHeaders.RANGE);
    if (asked == null || !isStillThat(request, etag)) {
      return whole(file, size);
    }
    Matcher range = RANGE.matcher(asked.strip());
    if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
      return whole(file, size);
    }
    Optional<Part> part = part(range.group(1), range.group(2), size);
    if (part.isEmpty()) {
      return HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
    }
    return part(file, part.get(), size);
  }

  /** From the first byte to the last, both counted from 0 and both given. */
  private record Part(long first, long last) {
    long length() {
      return last - first + 1;
    }
  }

  private static boolean isStillThat(HttpRequest<?> request, String etag) {
    String condition = request.getHeaders().get(HttpHeaders.IF_RANGE);
    return condition == null || condition.strip().equals(etag);
  }

  private static Optional<Part> part(String from, String to, long size) {
    if (from.isEmpty()) {
      long count = Math.min(Long.parseLong(to), size);
      return count == 0 ? Optional.empty() : Optional.of(new Part(size - count, size - 1));
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
    return first < size && first <= last ? Optional.of(new Part(first, last)) : Optional.empty();
  }

  private static MutableHttpResponse<?> whole(Path file, long size) throws IOException {
    return HttpResponse.ok(Files.newInputStream(file))
        .contentLength(size)
        .header(HttpHeaders.ACCEPT_RANGES, "bytes");
  }

  private static MutableHttpResponse<?> part(Path file, Part part, long size) throws IOException {
    FileChannel channel = FileChannel.open(file).position(part.first());
    InputStream bytes = new BoundedStream(Channels.newInputStream(channel), part.length());
    return HttpResponse.status(HttpStatus.PARTIAL_CONTENT)
        .body(bytes)
        .contentLength(part.length())
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .header(
            HttpHeaders.CONTENT_RANGE, "bytes " + part.first() + "-" + part.last() + "/" + size);
  }
}
