package fr.quifaitquoi.api.ogc;

import java.nio.charset.StandardCharsets;

/**
 * Addresses of an OGC API: the whole one at {@code …/ogc}, or a saved view of it at {@code
 * …/ogc/vues/…}. All are absolute and percent-encoded.
 *
 * @param origin scheme and host, without a slash at the end; empty for addresses from the root
 * @param root path of the landing page, without a slash at the end
 */
public record OgcAddresses(String origin, String root) {
  /** Path of the landing page of the whole API. */
  static final String ROOT = "/ogc";

  /** The whole API. */
  public static OgcAddresses of(String origin) {
    return new OgcAddresses(origin, ROOT);
  }

  /** The API of a saved view. */
  public static OgcAddresses of(String origin, SavedView view) {
    return new OgcAddresses(origin, view.path());
  }

  /** The landing page: what is given to QGIS, ArcGIS or GDAL. */
  public String landing() {
    return origin + root;
  }

  /** A page below the landing page, by its constant path. */
  String at(String path) {
    return landing() + "/" + path;
  }

  /** The description of a collection. */
  public String collection(String id) {
    return at("collections/") + encode(id);
  }

  /** The features of a collection. */
  public String items(String id) {
    return collection(id) + "/items";
  }

  /** A feature, for good. */
  public String item(String id, String feature) {
    return items(id) + "/" + encode(feature);
  }

  /** The text as one segment of a path. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 8);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isUnreserved(c)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(hex(c >> 4)).append(hex(c & 0xf));
      }
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-._~:@".indexOf(c) >= 0;
  }
}
