package fr.quifaitquoi.api.tiles;

import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.tile.TileAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tiles as HTTP has them, at whatever address they are asked for. */
public final class TileResponses {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

  private TileResponses() {}

  /**
   * The tile of three path segments.
   *
   * @param x column, from the west
   * @param y row, from the north
   * @throws ProblemException when there is no such tile
   */
  public static TileAddress address(String z, String x, String y) {
    if (NUMBER.matcher(z).matches() && NUMBER.matcher(x).matches() && NUMBER.matcher(y).matches()) {
      var found = TileAddress.find(Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(y));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw ProblemException.notFound(
        "Il n’y a pas de tuile « "
            + Values.shorten(z + "/" + x + "/" + y)
            + " » : le zoom va de 0 à "
            + TileAddress.MAX_ZOOM
            + ", la colonne et la ligne de 0 à 2^zoom − 1.");
  }

  /** A tile, unless the caller has it already: 200, 204 when nothing is in it, or 304. */
  public static MutableHttpResponse<byte[]> of(
      HttpRequest<?> request, PublishedLayer published, TileAnswer tile) {
    String caching =
        switch (published.family()) {
          case TERRITORIES -> Answers.AN_HOUR;
          case DIRECTORY, FILE -> Answers.REVALIDATE;
        };
    if (tile.isEmpty()) {
      return HttpResponse.<byte[]>noContent().header(HttpHeaders.CACHE_CONTROL, caching);
    }
    boolean compressed = acceptsGzip(request);
    MutableHttpResponse<byte[]> response =
        Answers.of(
            request,
            tile.etag(),
            TileAnswer.MEDIA_TYPE,
            caching,
            () -> compressed ? tile.gzip() : tile.plain());
    if (compressed && response.body() != null) {
      response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return response;
  }

  private static boolean acceptsGzip(HttpRequest<?> request) {
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null
        && accepted.toLowerCase(Locale.ROOT).contains("gzip")
        && !accepted.replace(" ", "").contains("gzip;q=0,")
        && !accepted.replace(" ", "").endsWith("gzip;q=0");
  }
}
