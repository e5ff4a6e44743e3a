package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.Answers;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Answers of the API, with what caches need. Thread-safe. */
final class OgcAnswers {
  private static final int TAG_BYTES = 12;

  /** Versions of another run may show the same numbers for other content. */
  private final byte[] run = new byte[8];

  OgcAnswers() {
    new SecureRandom().nextBytes(run);
  }

  /**
   * The answer, unless the caller has it already.
   *
   * @param version changes whenever the content at that address does
   */
  MutableHttpResponse<byte[]> of(
      OgcRequest request, String version, String type, Supplier<byte[]> content) {
    return Answers.of(request.http(), tag(request, version), type, Answers.REVALIDATE, content);
  }

  /** The answer as the caller prefers it: JSON of that type, or a page. */
  MutableHttpResponse<byte[]> of(
      OgcRequest request,
      String version,
      String type,
      Supplier<byte[]> json,
      Supplier<byte[]> page) {
    return switch (request.representation()) {
      case JSON -> of(request, version, type, json);
      case HTML -> of(request, version, PageParts.HTML, page);
    };
  }

  /** Weak: the compressed and the plain answer bear the same one. */
  String tag(OgcRequest request, String version) {
    MessageDigest digest = sha256();
    digest.update(run);
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    byte[] sum = digest.digest(request.key().getBytes(StandardCharsets.UTF_8));
    return "W/\"" + HexFormat.of().formatHex(sum, 0, TAG_BYTES) + "\"";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
