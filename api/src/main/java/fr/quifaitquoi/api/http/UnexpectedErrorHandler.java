package fr.quifaitquoi.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever nobody foresaw: a 500 that tells nothing but an id, under which the log tells all. */
@Singleton
final class UnexpectedErrorHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorHandler.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ProblemAnswers answers;

  UnexpectedErrorHandler(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, Throwable unexpected) {
    return answers.answer(request, report(request.getPath(), unexpected));
  }

  /** Logs the error and gives the problem to answer; the query string stays out of the log. */
  static Problem report(String path, Throwable unexpected) {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    String id = "erreur:" + HexFormat.of().formatHex(bytes);
    LOG.error("{} on {}", id, path, unexpected);
    return Problem.of(ProblemType.INTERNAL, Details.of(ProblemType.INTERNAL), id);
  }
}
