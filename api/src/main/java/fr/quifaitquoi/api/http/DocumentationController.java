package fr.quifaitquoi.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What the API offers: for software ({@code /openapi.yml}) and for people ({@code /api}). */
@Controller
@Produces("*/*")
final class DocumentationController {
  private static final String RESOURCE = "/openapi.yml";

  /** The OpenAPI description. */
  @Get("/openapi.yml")
  HttpResponse<byte[]> description() throws IOException {
    try (InputStream stream = DocumentationController.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new FileNotFoundException("classpath:" + RESOURCE);
      }
      return answer(stream.readAllBytes(), "application/yaml; charset=utf-8");
    }
  }

  /** A plain page: where things are, and what each type of problem means. */
  @Get("/api")
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    StringBuilder problems = new StringBuilder();
    for (ProblemType type : ProblemType.values()) {
      problems.append(
          "<dt id=\"%s\">%s (%d)</dt><dd>%s</dd>"
              .formatted(
                  type.uri().substring(type.uri().indexOf('#') + 1),
                  type.title(),
                  type.status().getCode(),
                  Details.of(type)));
    }
    String html =
        """
        <!doctype html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>L’API – Qui fait quoi</title></head>
        <body><main><h1>L’API de Qui fait quoi</h1>
        <p>Elle est ouverte, sans inscription. Sa description est au format OpenAPI :
        <a href="/openapi.yml">openapi.yml</a>.</p>
        <ul>
        <li><a href="/api/v1/fiches?q=jeunesse&amp;facettes=theme">/api/v1/fiches</a> : chercher</li>
        <li><a href="/api/v1/carte">/api/v1/carte</a> : groupes et points d’une carte</li>
        <li><a href="/api/v1/suggestions?q=tou">/api/v1/suggestions</a> : suggestions de saisie</li>
        <li><a href="/api/v1/territoires?nom=Loches">/api/v1/territoires</a> : territoires</li>
        <li><a href="/geocodage/search?q=Tours">/geocodage/search</a> : adresses et communes, comme le
        service national de géocodage</li>
        <li><a href="/communes?nom=Tours">/communes</a>, <a href="/epcis?nom=Tours">/epcis</a>,
        <a href="/departements">/departements</a>, <a href="/regions">/regions</a> : le découpage
        administratif, comme le service national</li>
        </ul>
        <h2>Les erreurs (RFC 9457)</h2><dl>%s</dl></main></body>
        </html>
        """
            .formatted(problems);
    return answer(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
  }

  private static HttpResponse<byte[]> answer(byte[] body, String mediaType) {
    return HttpResponse.ok(body)
        .header("Content-Type", mediaType)
        .header("Cache-Control", Answers.AN_HOUR);
  }
}
