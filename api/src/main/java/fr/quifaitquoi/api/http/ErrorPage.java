package fr.quifaitquoi.api.http;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** The page that tells a person what went wrong. It needs nothing that could fail in turn. */
@Singleton
public class ErrorPage {

  /** HTML in UTF-8. */
  public byte[] render(Problem problem) {
    String reference =
        problem.status() >= 500 && problem.instance() != null
            ? "<p>Référence à nous communiquer : <code>"
                + escape(problem.instance())
                + "</code></p>"
            : "";
    return """
    <!doctype html>
    <html lang="fr">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex"><title>%1$s – Qui fait quoi</title></head>
    <body><main><h1>%1$s</h1><p>%2$s</p>%3$s
    <p><a href="/">Revenir à l’accueil</a></p></main></body>
    </html>
    """
        .formatted(escape(problem.title()), escape(problem.detail()), reference)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
