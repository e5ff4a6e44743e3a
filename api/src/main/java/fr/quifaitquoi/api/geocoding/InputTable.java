package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.indexer.reading.table.CsvForm;
import fr.quifaitquoi.indexer.reading.table.CsvSurvey;
import fr.quifaitquoi.indexer.reading.table.FileFormat;
import fr.quifaitquoi.indexer.reading.table.Row;
import fr.quifaitquoi.indexer.reading.table.SourceTable;
import fr.quifaitquoi.indexer.reading.table.TableOptions;
import fr.quifaitquoi.indexer.reading.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file to geocode, of any format that is read here: a CSV is given back in its own form, anything
 * else as a CSV for office software.
 *
 * @param rows how many there are, 0 when that is not known beforehand
 */
record InputTable(Path file, Optional<CsvSurvey> csv, CsvForm form, long rows) {
  private static final int SAMPLE = 200;

  /** Looks at a file. */
  static InputTable of(Path file) throws IOException {
    if (Tables.formatOf(file) != FileFormat.CSV) {
      return new InputTable(file, Optional.empty(), CsvForm.OFFICE, 0);
    }
    CsvSurvey survey = CsvSurvey.of(file);
    return new InputTable(file, Optional.of(survey), survey.form(), survey.rows());
  }

  /** Reads it from the start. */
  SourceTable open() throws IOException {
    return csv.isPresent() ? csv.get().open(file) : Tables.open(file, TableOptions.DETECT);
  }

  /**
   * The options, completed from the file's first rows where they say too little.
   *
   * @throws fr.quifaitquoi.api.http.ProblemException when they name what is not there
   */
  CsvOptions complete(CsvOptions options) throws IOException {
    try (SourceTable table = open()) {
      List<String> columns = table.shape().columns();
      List<List<String>> sample = new ArrayList<>();
      for (Optional<Row> row = table.findNext();
          row.isPresent() && sample.size() < SAMPLE;
          row = table.findNext()) {
        if (row.get().values().size() == columns.size()) {
          sample.add(row.get().values());
        }
      }
      CsvOptions complete = ColumnChoice.complete(options, columns, sample);
      CsvPlan.of(complete, columns);
      return complete;
    }
  }
}
