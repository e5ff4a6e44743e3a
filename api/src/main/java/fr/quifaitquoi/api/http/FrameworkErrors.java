package fr.quifaitquoi.api.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/**
 * What the HTTP server refuses by itself (no such route, wrong method, address too long …), told as
 * everything else is.
 */
@Singleton
@Primary
final class FrameworkErrors implements ErrorResponseProcessor<Object> {
  private final ProblemAnswers answers;

  FrameworkErrors(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("unchecked")
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> base) {
    HttpRequest<?> request = context.getRequest();
    MutableHttpResponse<?> answer = answers.answer(request, problem(context, base));
    base.getHeaders()
        .forEach((name, values) -> {
          if (!name.equalsIgnoreCase("Content-Type")) {
            values.forEach(value -> answer.header(name, value));
          }
        });
    return (MutableHttpResponse<Object>) answer;
  }

  private static Problem problem(ErrorContext context, MutableHttpResponse<?> base) {
    String path = context.getRequest().getPath();
    ProblemType type = type(context.getRequest(), base.code());
    if (type == ProblemType.INTERNAL && context.getRootCause().isPresent()) {
      return UnexpectedErrorHandler.report(path, context.getRootCause().get());
    }
    return Problem.of(type, Details.of(type), path);
  }

  private static ProblemType type(HttpRequest<?> request, int code) {
    if (code == HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()
        && !request.getMethod().permitsRequestBody()) {
      // What was too large in a request without a body stood above it.
      return RouteFamily.isPathLost(request.getPath())
          ? ProblemType.URI_TOO_LONG
          : ProblemType.HEADERS_TOO_LARGE;
    }
    return ProblemType.of(status(code));
  }

  private static HttpStatus status(int code) {
    for (HttpStatus status : HttpStatus.values()) {
      if (status.getCode() == code) {
        return status;
      }
    }
    return code >= 500 ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
  }
}
