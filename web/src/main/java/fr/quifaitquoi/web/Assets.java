package fr.quifaitquoi.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The front end's built files. Their names carry a hash of their content, so that a browser may
 * keep them for ever.
 */
public final class Assets {
  private static final BuildListing ENTRIES = BuildListing.read("assets.properties");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  private static final String ICON =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
      <path fill="#0b6e69" d="M16 1a15 15 0 1 1 0 30H5a4 4 0 0 1-4-4V16A15 15 0 0 1 16 1z"/>\
      <g fill="#fbf8f3"><circle cx="16" cy="9" r="4.2"/><circle cx="9.6" cy="20" r="4.2"/>\
      <circle cx="22.4" cy="20" r="4.2"/></g></svg>
      """;

  private Assets() {}

  /** A built file. */
  public record Asset(String contentType, byte[] content) {}

  /** Address of a bundle, {@code app.js} or {@code app.css}. */
  public static String url(String entry) {
    return "/assets/"
        + ENTRIES
            .find(entry)
            .orElseThrow(() -> new IllegalStateException("the front end has no " + entry));
  }

  /** The site's sign: three people around one place. */
  public static byte[] icon() {
    return ICON.getBytes(StandardCharsets.UTF_8);
  }

  /** The built file of that hashed name. */
  public static Optional<Asset> find(String name) throws IOException {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = Assets.class.getResourceAsStream("frontend/" + name)) {
      return in == null ? Optional.empty() : Optional.of(new Asset(type, in.readAllBytes()));
    }
  }
}
