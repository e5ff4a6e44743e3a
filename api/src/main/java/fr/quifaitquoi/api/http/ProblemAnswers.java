package fr.quifaitquoi.api.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns problems into answers: problem+json, the geocoder's own JSON, or a page. Thread-safe. */
@Singleton
public final class ProblemAnswers {
  private final ObjectMapper mapper;
  private final ErrorPage page;
  private final SecurityHeaders security;

  ProblemAnswers(ObjectMapper mapper, ErrorPage page, SecurityHeaders security) {
    this.mapper = mapper;
    this.page = page;
    this.security = security;
  }

  /** The answer to a request that met a problem. */
  public MutableHttpResponse<?> answer(HttpRequest<?> request, Problem problem) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.status(HttpStatus.valueOf(problem.status()));
    response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    // What the server or the first filter refuses never reaches the filters of answers.
    security.write(request, response);
    return switch (RouteFamily.of(request.getPath())) {
      case API -> response.body(json(problem)).contentType(Problem.MEDIA_TYPE);
      case GEOCODING -> response.body(json(nationalBody(problem))).contentType("application/json");
      case PAGE -> response.body(page.render(problem)).contentType("text/html; charset=utf-8");
    };
  }

  /** {@code detail} lists the parameters at fault, each {@code name: what is wrong}. */
  private static Map<String, Object> nationalBody(Problem problem) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", problem.status());
    body.put("message", problem.detail());
    if (!problem.erreurs().isEmpty()) {
      body.put(
          "detail", problem.erreurs().stream().map(e -> e.champ() + ": " + e.message()).toList());
    }
    return body;
  }

  private byte[] json(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
