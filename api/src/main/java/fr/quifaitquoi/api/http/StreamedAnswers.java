package fr.quifaitquoi.api.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.buffer.ReadBuffer;
import io.micronaut.core.io.buffer.ReadBufferFactory;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.ResponseBodyWriter;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.server.body.InputStreamBodyWriter;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Answers that are read from a stream, in pieces of 64 kB, no faster than they are taken. Those of
 * the framework have 8 kB, and each is handed from one thread to another: that took more than
 * writing features.
 */
@Singleton
@Replaces(InputStreamBodyWriter.class)
final class StreamedAnswers implements ResponseBodyWriter<InputStream> {
  private static final int PIECE_BYTES = 65_536;

  private final Scheduler readers;

  StreamedAnswers(@Named(TaskExecutors.BLOCKING) ExecutorService readers) {
    this.readers = Schedulers.fromExecutorService(readers);
  }

  @Override
  public CloseableByteBody writePiece(
      ByteBodyFactory bodies,
      HttpRequest<?> request,
      HttpResponse<?> response,
      Argument<InputStream> type,
      MediaType mediaType,
      InputStream content) {
    Flux<ReadBuffer> pieces =
        Flux.<ReadBuffer, InputStream>generate(
                () -> content,
                (stream, sink) -> read(stream, bodies.readBufferFactory(), sink),
                StreamedAnswers::close)
            .subscribeOn(readers);
    return bodies.adapt(pieces, response.getHeaders().contentLength());
  }

  /** What there is without waiting, at most a piece. */
  private static InputStream read(
      InputStream stream, ReadBufferFactory buffers, SynchronousSink<ReadBuffer> sink) {
    try {
      byte[] piece = new byte[PIECE_BYTES];
      int length = 0;
      do {
        int count = stream.read(piece, length, PIECE_BYTES - length);
        if (count < 0) {
          break;
        }
        length += count;
      } while (length < PIECE_BYTES && stream.available() > 0);
      if (length == 0) {
        sink.complete();
      } else {
        sink.next(buffers.adapt(length == PIECE_BYTES ? piece : Arrays.copyOf(piece, length)));
      }
    } catch (IOException e) {
      sink.error(e);
    }
    return stream;
  }

  private static void close(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void writeTo(
      Argument<InputStream> type,
      MediaType mediaType,
      InputStream content,
      MutableHeaders headers,
      OutputStream out)
      throws CodecException {
    headers.setIfMissing(HttpHeaders.CONTENT_TYPE, mediaType);
    try (content) {
      content.transferTo(out);
    } catch (IOException e) {
      throw new CodecException("an answer could not be written", e);
    }
  }
}
