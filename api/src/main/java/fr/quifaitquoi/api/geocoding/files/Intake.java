package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.api.geocoding.UploadedForm.SentFile;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at the files of a request, and tells what is to be done with them. */
final class Intake {
  /** Where the file to geocode lies in a job's folder. */
  static final String FILE = "recu";

  private static final int LONGEST_NAME = 60;

  private final List<SentFile> files;

  Intake(List<SentFile> files) {
    this.files = files;
  }

  private record Looked(SentFile file, FileSurvey survey) {
    boolean isCheck() {
      return CheckColumns.areIn(survey.columns());
    }
  }

  /** The job on these files: still to be described, or begun already. */
  FileJob job(Path folder, FileJobs jobs, String mapAddress) throws IOException {
    List<Looked> looked = new ArrayList<>();
    for (SentFile file : files) {
      looked.add(new Looked(file, FileSurvey.of(file.path())));
    }
    List<Looked> checks = looked.stream().filter(Looked::isCheck).toList();
    List<Looked> others = looked.stream().filter(l -> !l.isCheck()).toList();
    if (checks.isEmpty() && others.size() == 1) {
      Looked one = others.getFirst();
      Files.move(one.file().path(), folder.resolve(FILE));
      return jobs.add(nameOf(one.file().name()), folder, one.survey());
    }
    if (checks.size() == 1 && others.size() == 1) {
      return merge(folder, jobs, mapAddress, others.getFirst(), checks.getFirst());
    }
    throw refused(checks.size(), others.size());
  }

  private static FileJob merge(
      Path folder, FileJobs jobs, String mapAddress, Looked result, Looked check)
      throws IOException {
    MergeWork.check(result.survey());
    Corrections corrections = Corrections.read(check.file().path());
    FileJob job = jobs.add(nameOf(result.file().name()), folder, result.survey());
    jobs.run(
        job,
        new MergeWork(result.file().path(), result.survey(), corrections, jobs.geocoder().get()),
        mapAddress);
    return job;
  }

  private static UnreadableFileException refused(int checks, int others) {
    if (checks == 1 && others == 0) {
      return new UnreadableFileException(
          "resultat-absent",
          0,
          "C’est un fichier à vérifier : il manque le résultat avec lequel il va.",
          "Déposez ensemble le résultat (XLSX ou CSV) et le fichier à vérifier corrigé.");
    }
    return new UnreadableFileException(
        "fichiers-en-trop",
        0,
        checks + others == 0 ? "Aucun fichier n’a été déposé." : "Trop de fichiers à la fois.",
        "Déposez un fichier à géocoder, ou un résultat et son fichier à vérifier corrigé.");
  }

  /** The name without its extension nor what we added to it, safe in a header and a file name. */
  static String nameOf(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String base =
        last.replaceFirst("\\.[A-Za-z0-9]{1,7}$", "")
            .replaceFirst("-geocode( ?\\(\\d+\\))?$", "")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
            .strip();
    String kept = base.isEmpty() ? "adresses" : base;
    return kept.length() <= LONGEST_NAME ? kept : kept.substring(0, LONGEST_NAME).strip();
  }
}
