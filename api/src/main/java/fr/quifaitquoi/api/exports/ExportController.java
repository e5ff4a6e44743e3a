package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.ProblemType;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.geodata.format.LayerWriter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Files of layers: {@code /exports/acteurs.gpkg?theme=jeunesse&crs=EPSG:2154}. Formats that are
 * written from front to back are sent while they are made; others, and large ones, are finished on
 * disk first, and may then be read in parts.
 */
@Controller("/exports")
@Produces(MediaType.ALL)
final class ExportController {
  private static final String PUBLIC = "public, no-cache";

  private final ExportPlanner planner;
  private final ExportJobs jobs;
  private final LayerDescriptions descriptions;
  private final int directRows;

  ExportController(
      ExportPlanner planner, ExportJobs jobs, LayerDescriptions descriptions, Settings settings) {
    this.planner = planner;
    this.jobs = jobs;
    this.descriptions = descriptions;
    this.directRows = settings.directRows();
  }

  /** A layer as a file, or a file about it: its style, its columns. */
  @Get("/{file}")
  HttpResponse<?> get(HttpRequest<?> request, @PathVariable String file)
      throws IOException, InterruptedException {
    int dot = file.indexOf('.');
    String layer = dot < 0 ? file : file.substring(0, dot);
    String extension = dot < 0 ? "" : file.substring(dot + 1);
    Map<String, List<String>> given = request.getParameters().asMap();
    var description = descriptions.find(request, layer, extension, given);
    if (description.isPresent()) {
      return description.get();
    }
    FileFormat format =
        FileFormat.find(extension).orElseThrow(() -> unknownFormat(layer, extension));
    return give(request, planner.plan(layer, format, given));
  }

  /** A large file, once it is done. */
  @Get("/travaux/{token}/fichier")
  HttpResponse<?> download(HttpRequest<?> request, @PathVariable String token) throws IOException {
    ExportJob job =
        jobs.find(token)
            .filter(done -> done.state() == ExportJob.State.DONE)
            .orElseThrow(() ->
                ProblemException.notFound(
                    "Ce fichier n’est pas là : il n’est pas fini, ou il a été effacé."));
    return finished(request, job);
  }

  private static ProblemException unknownFormat(String layer, String extension) {
    String known =
        Arrays.stream(FileFormat.values()).map(FileFormat::code).collect(Collectors.joining(", "));
    return ProblemException.notFound(
        "Aucun fichier « "
            + Values.shorten(layer + "." + extension)
            + " ». Une adresse est faite d’une couche et d’un format, comme acteurs.gpkg. Formats"
            + "\u00a0: "
            + known
            + ".");
  }

  private HttpResponse<?> give(HttpRequest<?> request, Export export)
      throws IOException, InterruptedException {
    if (export.rows() > directRows) {
      ExportJob job = jobs.submit(export, true);
      return job.state() == ExportJob.State.DONE ? finished(request, job) : seeProgress(job);
    }
    if (isWrittenInOneGo(export.format())) {
      return stream(request, export);
    }
    return finished(request, waitFor(jobs.submit(export, false)));
  }

  /** Others have an index or a count at their head, written last. */
  private static boolean isWrittenInOneGo(FileFormat format) {
    return switch (format) {
      case GEOJSON, GEOJSON_SEQ, KML, CSV -> true;
      case GEOPACKAGE, SHAPEFILE, FLATGEOBUF, XLSX, ODS -> false;
    };
  }

  private static MutableHttpResponse<?> seeProgress(ExportJob job) {
    return HttpResponse.seeOther(URI.create("/exports/travaux/" + job.token()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Robots-Tag", "noindex");
  }

  private static ExportJob waitFor(ExportJob job) throws InterruptedException {
    try {
      job.await();
      return job;
    } catch (ExecutionException e) {
      if (job.isRefused()) {
        throw new ProblemException(
            ProblemType.UNPROCESSABLE, job.findFailure().orElse(""), List.of());
      }
      throw new IllegalStateException("an export failed", e.getCause());
    }
  }

  private static HttpResponse<?> stream(HttpRequest<?> request, Export export) {
    String etag = "W/\"" + digest(export.key()) + "\"";
    boolean known = Answers.isKnown(request, etag);
    MutableHttpResponse<?> response =
        known
            ? HttpResponse.notModified()
            : HttpResponse.ok(
                new ExportStream(out ->
                    LayerWriter.write(
                        export.content(), out, fr.quifaitquoi.geodata.format.ExportListener.NONE)));
    return headed(response, export.format(), export.fileName(), etag);
  }

  /** A file that is done: whole, or the part asked for. */
  private static HttpResponse<?> finished(HttpRequest<?> request, ExportJob job)
      throws IOException {
    String etag = job.etag();
    boolean known = Answers.isKnown(request, etag);
    MutableHttpResponse<?> response =
        known ? HttpResponse.notModified() : RangedFile.answer(request, job.file(), etag);
    return headed(response, job.format(), job.fileName(), etag);
  }

  private static MutableHttpResponse<?> headed(
      MutableHttpResponse<?> response, FileFormat format, String fileName, String etag) {
    String charset = format == FileFormat.CSV ? "; charset=utf-8" : "";
    return response
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType() + charset)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, PUBLIC)
        .header(HttpHeaders.VARY, "Accept-Encoding")
        .header("X-Robots-Tag", "noindex");
  }

  private static String digest(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
