package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.ExportJobView;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import java.time.LocalTime;
import java.time.ZoneId;

/** Makes the page of a large file. */
final class ExportJobPage {
  private final ExportJob job;
  private final ZoneId zone;

  ExportJobPage(ExportJob job, ZoneId zone) {
    this.job = job;
    this.zone = zone;
  }

  /** Where the file is, once it is done. */
  static String file(ExportJob job) {
    return url(job) + "/fichier";
  }

  private static String url(ExportJob job) {
    return "/exports/travaux/" + job.token();
  }

  ExportJobView make() {
    Head head =
        new Head(
            job.fileName() + " — téléchargement",
            "Préparation d’un fichier.",
            "/exports",
            false,
            null,
            "");
    LocalTime moment = LocalTime.ofInstant(job.expiry(), zone);
    return new ExportJobView(
        head,
        job.fileName(),
        url(job),
        "Ce fichier sera effacé à " + French.time(moment) + ".",
        new ExportJobView.Progress(job.done(), job.total(), words()),
        job.state() == ExportJob.State.DONE ? done() : null,
        job.findFailure().orElse(null));
  }

  private String words() {
    return job.state() == ExportJob.State.WAITING
        ? "En attente\u00a0: d’autres fichiers passent avant."
        : French.count(job.done(), "ligne", "lignes") + " sur " + French.number(job.total());
  }

  private Link done() {
    return new Link(
        "Télécharger (" + job.format().label() + ")",
        file(job),
        French.count(job.total(), "ligne", "lignes"));
  }
}
