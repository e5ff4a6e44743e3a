package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.geocoding.Confidence;
import fr.quifaitquoi.api.geocoding.files.FileJob;
import fr.quifaitquoi.api.geocoding.files.FileSurvey;
import fr.quifaitquoi.api.geocoding.files.Progress;
import fr.quifaitquoi.indexer.reading.guess.ColumnRole;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.FileJobView;
import fr.quifaitquoi.web.view.FileJobView.Column;
import fr.quifaitquoi.web.view.FileJobView.Count;
import fr.quifaitquoi.web.view.FileJobView.Download;
import fr.quifaitquoi.web.view.GeocodingView.Sureness;
import fr.quifaitquoi.web.view.Head;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the page of a file that somebody has geocoded. */
final class FileJobPage {
  private static final int PREVIEW = 5;
  private static final int LONGEST_VALUE = 80;

  private final FileJob job;
  private final String url;
  private final ZoneId zone;

  FileJobPage(FileJob job, String url, ZoneId zone) {
    this.job = job;
    this.url = url;
    this.zone = zone;
  }

  /**
   * The page as the work stands.
   *
   * @param problem what to mend in the form
   */
  FileJobView view(@Nullable String problem) {
    Head head =
        new Head(
            job.name() + " — géocodage", "Géocodage d’un fichier.", "/geocodage", false, null, "");
    FileJob.State state = job.state();
    boolean isDoing = state == FileJob.State.WAITING || state == FileJob.State.WORKING;
    return new FileJobView(
        head,
        job.name(),
        url,
        expiry(),
        state == FileJob.State.TO_DESCRIBE ? describe(problem) : null,
        isDoing ? doing() : null,
        state == FileJob.State.DONE ? done() : null,
        job.findFailure().orElse(null));
  }

  private String expiry() {
    LocalTime moment = LocalTime.ofInstant(job.expiry(), zone);
    return "Tout sera effacé au plus tard à " + French.time(moment) + ".";
  }

  private FileJobView.Describe describe(@Nullable String problem) {
    FileSurvey survey = job.survey();
    List<String> address = survey.addressColumns();
    String cityCode = survey.findColumn(ColumnRole.COMMUNE_CODE).orElse("");
    List<Column> columns =
        survey.columns().stream()
            .map(name -> new Column(name, address.contains(name), name.equals(cityCode)))
            .toList();
    return new FileJobView.Describe(
        French.count(survey.rows(), "ligne", "lignes"),
        problem,
        columns,
        survey.sample().stream().limit(PREVIEW).map(FileJobPage::shortened).toList());
  }

  private static List<String> shortened(List<String> row) {
    return row.stream()
        .map(v -> v.length() > LONGEST_VALUE ? v.substring(0, LONGEST_VALUE) + "…" : v)
        .toList();
  }

  private FileJobView.Doing doing() {
    Progress progress = job.progress();
    String words =
        job.state() == FileJob.State.WAITING
            ? "En attente\u00a0: d’autres fichiers passent avant."
            : French.count(progress.rows(), "ligne", "lignes")
                + " sur "
                + French.number(progress.total());
    return new FileJobView.Doing(progress.rows(), progress.total(), words);
  }

  private FileJobView.Done done() {
    Progress progress = job.progress();
    List<Count> counts =
        List.of(
            count(Sureness.SURE, Confidence.SURE),
            count(Sureness.TO_CHECK, Confidence.TO_CHECK),
            count(Sureness.NOT_FOUND, Confidence.NOT_FOUND));
    long toCheck = progress.count(Confidence.TO_CHECK) + progress.count(Confidence.NOT_FOUND);
    return new FileJobView.Done(counts, downloads(toCheck), toCheck, note(progress));
  }

  private Count count(Sureness sureness, Confidence confidence) {
    return new Count(sureness, French.number(job.progress().count(confidence)));
  }

  private List<Download> downloads(long toCheck) {
    List<Download> downloads = new ArrayList<>();
    downloads.add(
        download(
            FileJob.Result.XLSX,
            "Résultat pour tableur (XLSX)",
            "codes en texte, nombres en nombres",
            true));
    if (toCheck > 0) {
      downloads.add(
          download(
              FileJob.Result.CHECK,
              "Fichier à vérifier (XLSX)",
              French.count(toCheck, "ligne", "lignes") + " à corriger, puis à déposer de nouveau",
              false));
    }
    downloads.add(
        download(
            FileJob.Result.CSV,
            "Résultat en CSV",
            "UTF-8, point-virgule\u00a0; un tableur peut y changer des nombres en dates",
            false));
    return downloads;
  }

  private Download download(FileJob.Result result, String label, String detail, boolean main) {
    return new Download(label, url + "/" + result.file(), detail, main);
  }

  private static @Nullable String note(Progress progress) {
    return progress.cut() == 0
        ? null
        : French.count(progress.cut(), "valeur trop longue", "valeurs trop longues")
            + " pour un tableur"
            + (progress.cut() == 1 ? " a été coupée" : " ont été coupées")
            + " dans le XLSX\u00a0; le CSV les a entières.";
  }
}
