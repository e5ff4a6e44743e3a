package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.geocoding.UploadedForm;
import fr.quifaitquoi.api.geocoding.files.FileJob;
import fr.quifaitquoi.api.geocoding.files.FileJobs;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.ProblemType;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages by which people have files geocoded; all of it works without JavaScript. */
@Controller(FileJobController.ROOT)
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class FileJobController {
  static final String ROOT = "/geocodage/fichiers";
  private static final String NO_STORE = "no-store";

  /** Bytes of a body that is too big which are still read, to be able to say so. */
  private static final long MOST_DRAINED = 500L << 20;

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final PageAnswers answers;
  private final FileJobs jobs;

  FileJobController(PageAnswers answers, FileJobs jobs) {
    this.answers = answers;
    this.jobs = jobs;
  }

  /** Takes a file to geocode, or a result and its corrections. */
  @Post
  HttpResponse<?> send(HttpRequest<?> request, @Body @Nullable InputStream body)
      throws IOException {
    try {
      return PageAnswers.see(url(take(request, body, Optional.empty())));
    } catch (UnreadableFileException e) {
      return answers.status(
          request, HttpStatus.BAD_REQUEST, GeocodingPage.refused(e.what() + " " + e.hint()));
    } catch (ProblemException e) {
      return answers.status(request, e.type().status(), GeocodingPage.refused(e.getMessage()));
    }
  }

  /** Takes the corrections of a result that is still here. */
  @Post("/{id}/corrections")
  HttpResponse<?> correct(
      HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body)
      throws IOException {
    FileJob job = get(id);
    try {
      return PageAnswers.see(url(take(request, body, job.findResult(FileJob.Result.CSV))));
    } catch (UnreadableFileException e) {
      return answers.status(
          request, HttpStatus.BAD_REQUEST, GeocodingPage.refused(e.what() + " " + e.hint()));
    }
  }

  private FileJob take(HttpRequest<?> request, @Nullable InputStream body, Optional<Path> result)
      throws IOException {
    refuseWhatDoesNotFit(request, body);
    Path folder = jobs.newFolder();
    boolean taken = false;
    try {
      List<UploadedForm.SentFile> files = new ArrayList<>();
      for (UploadedForm.SentFile file : form(request, body, folder).files()) {
        if (Files.size(file.path()) > FileJobs.MOST_BYTES) {
          throw tooBig();
        }
        if (Files.size(file.path()) > 0) {
          files.add(file);
        }
      }
      if (result.isPresent()) {
        Path copy = Files.copy(result.get(), folder.resolve("resultat-avant.csv"));
        files.add(new UploadedForm.SentFile("resultat", "resultat-geocode.csv", copy));
      }
      taken = true;
      return jobs.take(folder, files, answers.address(request, "/geocodage"));
    } finally {
      if (!taken) {
        jobs.discard(folder);
      }
    }
  }

  private void refuseWhatDoesNotFit(HttpRequest<?> request, @Nullable InputStream body)
      throws IOException {
    if (request.getContentLength() > FileJobs.MOST_BYTES) {
      // Browsers read an answer only once they have sent all, or have been cut off.
      if (body != null) {
        drain(body);
      }
      throw tooBig();
    }
    if (!jobs.hasRoom()) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE,
          "Beaucoup de fichiers sont en cours\u00a0: réessayez dans quelques minutes.",
          List.of());
    }
  }

  private static void drain(InputStream body) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = MOST_DRAINED;
    for (int n = body.read(buffer); n >= 0 && left > 0; n = body.read(buffer)) {
      left -= n;
    }
  }

  private static ProblemException tooBig() {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        "C’est plus de 50\u00a0Mo\u00a0: partagez le fichier en plusieurs.",
        List.of());
  }

  private static UploadedForm form(HttpRequest<?> request, @Nullable InputStream body, Path folder)
      throws IOException {
    return UploadedForm.read(
        request.getHeaders().get(HttpHeaders.CONTENT_TYPE),
        body == null ? InputStream.nullInputStream() : body,
        folder);
  }

  /** The page of a file, whatever has become of it. */
  @Get("/{id}")
  HttpResponse<?> show(HttpRequest<?> request, @PathVariable String id) {
    return page(request, HttpStatus.OK, get(id), null);
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, HttpStatus status, FileJob job, @Nullable String problem) {
    FileJobPage page = new FileJobPage(job, url(job), answers.instance().clock().getZone());
    return answers.status(request, status, page.view(problem));
  }

  /** How far the work on a file is. */
  @Get("/{id}/etat")
  HttpResponse<byte[]> state(@PathVariable String id) {
    FileJob job = get(id);
    byte[] body =
        JsonBytes.of(json -> {
          json.writeStartObject();
          json.writeStringField("etat", job.state().code());
          json.writeNumberField("lignes", job.progress().rows());
          json.writeNumberField("total", job.progress().total());
          json.writeEndObject();
        });
    return HttpResponse.ok(body)
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, NO_STORE);
  }

  /** Begins, with the columns that were confirmed. */
  @Post("/{id}")
  HttpResponse<?> start(
      HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body)
      throws IOException {
    FileJob job = get(id);
    Path folder = jobs.newFolder();
    UploadedForm form;
    try {
      form = form(request, body, folder);
    } finally {
      jobs.discard(folder);
    }
    List<String> known = job.survey().columns();
    List<String> chosen =
        form.fields().getOrDefault("colonne", List.of()).stream().filter(known::contains).toList();
    if (chosen.isEmpty()) {
      String problem = "Cochez au moins une colonne qui dit l’adresse ou la commune.";
      return page(request, HttpStatus.BAD_REQUEST, job, problem);
    }
    Optional<String> cityCode =
        form.fields().getOrDefault("citycode", List.of()).stream()
            .filter(known::contains)
            .findFirst();
    jobs.start(job, chosen, cityCode, answers.address(request, "/geocodage"));
    return PageAnswers.see(url(job));
  }

  /** Deletes everything at once. */
  @Post("/{id}/effacer")
  HttpResponse<?> erase(@PathVariable String id) {
    jobs.find(id).ifPresent(jobs::erase);
    return PageAnswers.see("/geocodage?efface=1#fichiers");
  }

  /** A file that is given back. */
  @Get("/{id}/{file}")
  HttpResponse<?> download(@PathVariable String id, @PathVariable String file) throws IOException {
    FileJob job = get(id);
    for (FileJob.Result result : FileJob.Result.values()) {
      Optional<Path> path = job.findResult(result);
      if (result.file().equals(file) && path.isPresent()) {
        MediaType type =
            MediaType.of(result == FileJob.Result.CSV ? "text/csv; charset=utf-8" : XLSX);
        String name = URLEncoder.encode(job.name() + result.suffix(), StandardCharsets.UTF_8);
        return HttpResponse.ok(Files.newInputStream(path.get()))
            .contentType(type)
            .contentLength(Files.size(path.get()))
            .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename*=UTF-8''" + name.replace("+", "%20"));
      }
    }
    throw gone();
  }

  private FileJob get(String id) {
    return jobs.find(id).orElseThrow(FileJobController::gone);
  }

  private static ProblemException gone() {
    return ProblemException.notFound(
        "Ce fichier a été effacé, ou son adresse est incomplète. Déposez-le de nouveau sur la page"
            + " Géocodage.");
  }

  private static String url(FileJob job) {
    return ROOT + "/" + job.id();
  }
}
