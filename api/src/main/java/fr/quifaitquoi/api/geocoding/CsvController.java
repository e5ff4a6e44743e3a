package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.ProblemType;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import fr.quifaitquoi.indexer.reading.table.CsvSurvey;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Geocodes files, rows in order, sent back while they are worked on. */
@Controller("/geocodage")
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class CsvController {
  private final GeocoderHolder holder;
  private final Uploads uploads;

  CsvController(GeocoderHolder holder, Uploads uploads) {
    this.holder = holder;
    this.uploads = uploads;
  }

  /** Rows of words. */
  @Post("/search/csv")
  HttpResponse<InputStream> search(HttpRequest<?> request, @Body @Nullable InputStream body)
      throws IOException {
    return geocode(request, body, false);
  }

  /** Rows of points. */
  @Post("/reverse/csv")
  HttpResponse<InputStream> reverse(HttpRequest<?> request, @Body @Nullable InputStream body)
      throws IOException {
    return geocode(request, body, true);
  }

  private HttpResponse<InputStream> geocode(
      HttpRequest<?> request, @Nullable InputStream body, boolean reverse) throws IOException {
    Uploads.Place place = uploads.findPlace().orElseThrow(CsvController::busy);
    boolean begun = false;
    try {
      UploadedForm form =
          UploadedForm.read(
              request.getHeaders().get(HttpHeaders.CONTENT_TYPE),
              body == null ? InputStream.nullInputStream() : body,
              place.folder());
      CsvOptions options = CsvOptions.read(reverse, given(request, form));
      HttpResponse<InputStream> response = begin(form, options, place);
      begun = true;
      return response;
    } catch (UnreadableFileException e) {
      throw ProblemException.invalid("data", e.what() + " " + e.hint());
    } finally {
      if (!begun) {
        place.close();
      }
    }
  }

  /** Fields may stand in the address too. */
  private static Map<String, List<String>> given(HttpRequest<?> request, UploadedForm form) {
    Map<String, List<String>> given = new LinkedHashMap<>(request.getParameters().asMap());
    form.fields()
        .forEach((name, values) -> {
          List<String> all = new ArrayList<>(given.getOrDefault(name, List.of()));
          all.addAll(values);
          given.put(name, all);
        });
    return given;
  }

  private HttpResponse<InputStream> begin(
      UploadedForm form, CsvOptions options, Uploads.Place place) throws IOException {
    UploadedForm.SentFile sent =
        form.findData()
            .orElseThrow(() ->
                ProblemException.invalid(
                    "data", "Le champ « data » est obligatoire : le fichier CSV à géocoder."));
    Path file = sent.path();
    CsvSurvey survey = CsvSurvey.of(file);
    CsvGeocoding geocoding =
        CsvGeocoding.of(survey.open(file), survey.form(), options, holder.get());
    MediaType type = MediaType.of("text/csv; charset=" + survey.form().charset().name());
    return HttpResponse.<InputStream>ok(new GeocodedStream(geocoding, place))
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(sent.name()));
  }

  private static String disposition(String name) {
    String base = name.replaceFirst("(?i)\\.(csv|txt|tsv)$", "");
    String encoded =
        URLEncoder.encode(
                (base.isBlank() ? "adresses" : base) + ".geocode.csv", StandardCharsets.UTF_8)
            .replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded;
  }

  private static ProblemException busy() {
    return new ProblemException(
        ProblemType.UNAVAILABLE,
        "Trop de fichiers sont en cours de traitement : réessayez dans quelques minutes.",
        List.of());
  }
}
