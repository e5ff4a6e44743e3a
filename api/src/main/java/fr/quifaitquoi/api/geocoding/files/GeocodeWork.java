package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.api.geocoding.Confidence;
import fr.quifaitquoi.api.geocoding.CsvOptions;
import fr.quifaitquoi.api.geocoding.GeocoderInService;
import fr.quifaitquoi.api.geocoding.RowCandidates;
import fr.quifaitquoi.api.geocoding.RowStatus;
import fr.quifaitquoi.indexer.reading.table.Row;
import fr.quifaitquoi.indexer.reading.table.SourceTable;
import fr.quifaitquoi.indexer.reading.table.TableOptions;
import fr.quifaitquoi.indexer.reading.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Geocodes a file: the file's own columns, then how sure the answer is, the answer, and the line by
 * which a correction finds it again.
 */
final class GeocodeWork implements Work {
  static final String CONFIDENCE = "result_confiance";
  static final String LINE = "result_ligne";

  /** Of the contract's columns those that people use; the service for software gives them all. */
  static final List<String> RESULT_COLUMNS =
      List.of(
          "latitude",
          "longitude",
          "result_label",
          "result_type",
          "result_id",
          "result_postcode",
          "result_city",
          "result_citycode",
          "result_context",
          "result_x",
          "result_y",
          "result_score",
          "result_status");

  static final Set<String> NUMBERS =
      Set.of(
          "latitude",
          "longitude",
          "result_latitude",
          "result_longitude",
          "result_x",
          "result_y",
          "result_score",
          LINE);

  private final Path file;
  private final FileSurvey survey;
  private final CsvOptions options;
  private final GeocoderInService service;

  GeocodeWork(Path file, FileSurvey survey, CsvOptions options, GeocoderInService service) {
    this.file = file;
    this.survey = survey;
    this.options = options;
    this.service = service;
  }

  @Override
  public void run(Path folder, String mapAddress, Progress progress) throws IOException {
    RowCandidates geocoder = RowCandidates.of(service, options, survey.columns());
    Set<String> numbers = new HashSet<>(survey.numbers());
    numbers.addAll(NUMBERS);
    List<String> header = header(geocoder);
    try (SourceTable table = Tables.open(file, TableOptions.DETECT);
        ResultFiles files = ResultFiles.open(folder, header, numbers, mapAddress)) {
      long line = 1;
      for (Optional<Row> row = table.findNext();
          row.isPresent() && !progress.isStopped();
          row = table.findNext()) {
        line++;
        add(files, geocoder, row.get(), Long.toString(line), progress);
      }
      progress.setCut(files.cutValues());
    }
  }

  private List<String> header(RowCandidates geocoder) {
    List<String> header = new ArrayList<>(geocoder.header(survey.columns()));
    header.add(geocoder.keptColumns(), CONFIDENCE);
    header.add(LINE);
    return header;
  }

  private static void add(
      ResultFiles files, RowCandidates geocoder, Row row, String line, Progress progress)
      throws IOException {
    RowCandidates.Candidates found = geocoder.find(row);
    Optional<Confidence> confidence = confidence(found);
    List<String> values = new ArrayList<>(found.values());
    values.add(geocoder.keptColumns(), confidence.map(Confidence::word).orElse(""));
    values.add(line);
    files.add(values);
    if (confidence.isPresent() && confidence.get() != Confidence.SURE) {
      files.addToCheck(line, found.text(), found.found());
    }
    progress.add(confidence);
  }

  /** Empty for a row that says nothing. */
  private static Optional<Confidence> confidence(RowCandidates.Candidates found) {
    return found.status() == RowStatus.SKIPPED
        ? Optional.empty()
        : Optional.of(Confidence.of(found.found()));
  }
}
