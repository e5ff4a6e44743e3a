package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.api.geocoding.Confidence;
import fr.quifaitquoi.api.geocoding.GeocoderInService;
import fr.quifaitquoi.api.geocoding.RowCandidates;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import fr.quifaitquoi.indexer.reading.table.Row;
import fr.quifaitquoi.indexer.reading.table.SourceTable;
import fr.quifaitquoi.indexer.reading.table.TableOptions;
import fr.quifaitquoi.indexer.reading.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings what people corrected into a result that was given before; the rest stays as it was. */
final class MergeWork implements Work {
  private static final int LONGEST = 200;

  private final Path base;
  private final FileSurvey survey;
  private final Corrections corrections;
  private final GeocoderInService service;

  MergeWork(Path base, FileSurvey survey, Corrections corrections, GeocoderInService service) {
    this.base = base;
    this.survey = survey;
    this.corrections = corrections;
    this.service = service;
  }

  /** Refuses a file that is no result of ours. */
  static void check(FileSurvey survey) throws UnreadableFileException {
    if (!isResult(survey)) {
      throw new UnreadableFileException(
          "pas-un-resultat",
          0,
          "Le fichier déposé avec le fichier à vérifier n’est pas un résultat de cette page.",
          "Déposez ensemble le résultat (XLSX ou CSV) et le fichier à vérifier corrigé.");
    }
  }

  static boolean isResult(FileSurvey survey) {
    return survey.columns().containsAll(List.of(GeocodeWork.LINE, GeocodeWork.CONFIDENCE));
  }

  @Override
  public void run(Path folder, String mapAddress, Progress progress) throws IOException {
    Set<String> numbers = new HashSet<>(survey.numbers());
    numbers.addAll(GeocodeWork.NUMBERS);
    try (SourceTable table = Tables.open(base, TableOptions.DETECT);
        ResultFiles files = ResultFiles.open(folder, survey.columns(), numbers, mapAddress)) {
      for (Optional<Row> row = table.findNext();
          row.isPresent() && !progress.isStopped();
          row = table.findNext()) {
        progress.add(merge(files, row.get().values()));
      }
      progress.setCut(files.cutValues());
    }
  }

  private Optional<Confidence> merge(ResultFiles files, List<String> values) throws IOException {
    String line = values.get(survey.columns().indexOf(GeocodeWork.LINE)).strip();
    Corrections.Correction correction = corrections.find(line).orElse(null);
    if (correction == null || correction.isOpen()) {
      files.add(values);
      if (correction != null) {
        files.addToCheck(line, correction.text(), correction.shown(), correction.keys());
      }
      return confidence(values);
    }
    return Optional.of(settle(files, values, line, correction));
  }

  private Optional<Confidence> confidence(List<String> values) {
    String word = values.get(survey.columns().indexOf(GeocodeWork.CONFIDENCE)).strip();
    return Arrays.stream(Confidence.values()).filter(c -> c.word().equals(word)).findFirst();
  }

  private Confidence settle(
      ResultFiles files, List<String> values, String line, Corrections.Correction correction)
      throws IOException {
    String text = correction.corrected().isEmpty() ? correction.text() : correction.corrected();
    Optional<Feature> chosen =
        correction.findChosen().flatMap(key -> key.findIn(service.geocoder()));
    List<Feature> found =
        correction.isGivenUp() ? List.of() : chosen.map(List::of).orElseGet(() -> search(text));
    boolean isChosen = chosen.isPresent();
    // What a person chose is sure, whatever the score.
    Confidence confidence = isChosen ? Confidence.SURE : Confidence.of(found);
    files.add(replaced(values, found, confidence));
    if (confidence != Confidence.SURE && !correction.isGivenUp()) {
      files.addToCheck(line, text, found);
    }
    return confidence;
  }

  private List<Feature> search(String text) {
    String asked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return service
        .geocoder()
        .search(
            new GeocodingQuery(asked, CheckColumns.CANDIDATES, false, null, GeocodingFilter.NONE));
  }

  private List<String> replaced(List<String> values, List<Feature> found, Confidence confidence) {
    String[] replaced = values.toArray(new String[0]);
    List<String> columns = survey.columns();
    RowCandidates.describe(found)
        .forEach((name, value) -> {
          int at = columns.indexOf("result_" + name);
          int index = at < 0 ? columns.indexOf(name) : at;
          if (index >= 0) {
            replaced[index] = value;
          }
        });
    replaced[columns.indexOf(GeocodeWork.CONFIDENCE)] = confidence.word();
    return List.of(replaced);
  }
}
