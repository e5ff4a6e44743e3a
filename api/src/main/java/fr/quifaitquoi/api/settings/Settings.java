package fr.quifaitquoi.api.settings;

import fr.quifaitquoi.geodata.TerritoryId;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How this instance is configured, validated.
 *
 * @param data folder of the embedded database, the index and the official geography
 * @param layers files that are published as layers
 * @param database JDBC URL of PostGIS; empty for the embedded database in {@code data}
 * @param directRows rows of a file that is given at once; beyond, it is made in the background
 */
public record Settings(
    Server server,
    Path data,
    List<Path> layers,
    Optional<String> database,
    Instance instance,
    Tiles tiles,
    Geocoding geocoding,
    int directRows) {

  /**
   * What imports find addresses with.
   *
   * @param distant whether the service at {@code url} is asked rather than our own geocoder
   * @param url before {@code /search}, without a slash at the end
   */
  public record Geocoding(boolean distant, URI url) {}

  /**
   * The HTTP server.
   *
   * @param port 0 for any free one
   * @param address the interface it listens on
   * @param accessLog whether each request is logged, without its query string
   * @param proxies believed when they say which address the caller typed
   */
  public record Server(int port, String address, boolean accessLog, TrustedProxies proxies) {}

  /**
   * Whose instance it is.
   *
   * @param territory what it is about; entries outside it appear only when asked
   * @param contact address or mail shown to people; empty when none is configured
   * @param url public address of the site, without a slash at the end; empty when not configured
   */
  public record Instance(String name, TerritoryId territory, String contact, String url) {}

  /**
   * The base map.
   *
   * @param url template with {@code {z}}, {@code {x}} and {@code {y}}; empty for no tiles
   * @param maxZoom the deepest level that exists
   */
  public record Tiles(String url, String attribution, int maxZoom) {
    /** Origins that the browser may load tiles from, for the Content-Security-Policy. */
    public List<String> origins() {
      if (url.isEmpty()) {
        return List.of();
      }
      URI uri = URI.create(url.replace("{s}", "a").replace("{", "").replace("}", ""));
      String host = uri.getScheme() + "://" + uri.getRawAuthority();
      return url.contains("{s}") ? List.of(host.replaceFirst("//a\\.", "//*.")) : List.of(host);
    }
  }

  /** What is used when nothing is configured. */
  public static Settings defaults() {
    return SettingsReader.of(java.util.Map.of()).read();
  }
}
