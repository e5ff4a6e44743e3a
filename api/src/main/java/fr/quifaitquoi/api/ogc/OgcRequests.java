package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.PublicOrigin;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.http.HttpRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what all requests to the API have in common. Thread-safe. */
final class OgcRequests {
  static final Parameter<Representation> FORMAT =
      new Parameter<>(
          "f",
          Values.oneOf(
              EnumSet.allOf(Representation.class), r -> r.name().toLowerCase(Locale.ROOT)));

  private final PublicOrigin origin;
  private final SavedViews views;

  OgcRequests(Settings settings, SavedViews views) {
    this.origin = new PublicOrigin(settings);
    this.views = views;
  }

  /** A request that takes no parameter but the format. */
  OgcRequest read(HttpRequest<?> request) {
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    Representation asked = reader.findOne(FORMAT).orElse(null);
    reader.refuseUnknown(List.of(FORMAT.name()));
    reader.throwIfAny();
    return of(request, asked);
  }

  /** A request whose parameters are read elsewhere. */
  OgcRequest of(HttpRequest<?> request, @Nullable Representation asked) {
    String from = origin.of(request);
    SavedView view = view(request.getUri().getRawPath());
    return new OgcRequest(
        request,
        view == null ? OgcAddresses.of(from) : OgcAddresses.of(from, view),
        view,
        asked == null ? Representation.preferred(request) : asked);
  }

  private @Nullable SavedView view(String path) {
    if (!path.startsWith(SavedView.PREFIX)) {
      return null;
    }
    int end = path.indexOf('/', SavedView.PREFIX.length());
    return views.get(path.substring(SavedView.PREFIX.length(), end < 0 ? path.length() : end));
  }
}
