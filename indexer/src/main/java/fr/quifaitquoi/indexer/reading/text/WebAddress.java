package fr.quifaitquoi.indexer.reading.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Public web addresses: http or https, with a real host. */
public final class WebAddress {
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\-_]{0,62})\\.)+\\p{L}{2,24}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BARE =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\-]{0,62})\\.)+\\p{L}{2,24}(?:[/?#]\\S*)?");

  private static final int MAX_CHARS = 2_000;

  private WebAddress() {}

  /** The address as it can be opened; empty when the text is none. */
  public static Optional<String> find(String text) {
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    String first =
        text.strip()
            .replaceFirst("^(?i)(https?)\\s*:\\s*/", "$1:/")
            .split("[\\s;|]+|,(?=\\s*(?:https?:|www))", 2)[0];
    String address = first.replaceFirst("^(?i)(https?):/*", "$1://").replaceFirst("[.,;)]+$", "");
    if (!address.contains("://") && BARE.matcher(address).matches() && !address.contains("@")) {
      address = "https://" + address;
    }
    return checked(address);
  }

  private static Optional<String> checked(String address) {
    try {
      URI uri =
          new URI(
              address
                  .replace(" ", "%20")
                  .replace("|", "%7C")
                  .replace("[", "%5B")
                  .replace("]", "%5D"));
      String scheme = uri.getScheme();
      String authority = uri.getRawAuthority();
      if (scheme == null || authority == null || authority.contains("@")) {
        return Optional.empty();
      }
      String host = authority.replaceFirst(":\\d{1,5}$", "");
      boolean web = scheme.toLowerCase(Locale.ROOT).matches("https?");
      return web && HOST.matcher(host).matches() ? Optional.of(uri.toString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
