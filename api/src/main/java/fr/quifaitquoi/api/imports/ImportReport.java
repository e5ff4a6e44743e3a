package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an import did, or would have done. It holds no personal data.
 *
 * @param explanation of the verdict, in French, for people
 * @param precisions how precisely the principal places of the rows taken are known
 * @param refused the rows that were not taken, the first ones when there are very many
 * @param warnings rows taken that a person should look at, the first ones when there are many
 */
public record ImportReport(
    Subject subject,
    Detected detected,
    Verdict verdict,
    List<String> explanation,
    Counts counts,
    Map<PlacePrecision, Integer> precisions,
    Problems refused,
    Problems warnings) {

  /**
   * What was read.
   *
   * @param source code of the directory
   * @param file its name, without folders; or its address, without what follows a question mark
   */
  public record Subject(String source, String file, Instant startedAt, double seconds) {}

  /**
   * What the file turned out to be.
   *
   * @param form in one line: format, encoding, separator, sheet
   * @param columns what was made of each column of the file
   * @param notes on the file as a whole
   */
  public record Detected(String form, Map<String, String> columns, List<String> notes) {
    /** Before anything is known. */
    static final Detected NOTHING = new Detected("", Map.of(), List.of());
  }

  /** How it ended. */
  public enum Verdict {
    STORED("importe"),
    DRY_RUN("essai"),
    REFUSED("refuse");

    private final String code;

    Verdict(String code) {
      this.code = code;
    }

    /** The word in the JSON report. */
    public String code() {
      return code;
    }
  }

  /**
   * How many rows.
   *
   * @param duplicates rows whose key came earlier in the file, left out
   * @param unplaced rows taken without a place
   * @param gone entries that the source had and has no more
   */
  public record Counts(
      long read,
      int added,
      int changed,
      int unchanged,
      int refused,
      int duplicates,
      int unplaced,
      int gone) {}

  /**
   * Problems of one sort.
   *
   * @param byCode how many of each code, most frequent first
   * @param rows the first ones, in the order of the file
   */
  public record Problems(long total, Map<String, Integer> byCode, List<RowProblem> rows) {
    /** None. */
    static final Problems NONE = new Problems(0, Map.of(), List.of());

    /** The same with at most that many rows. */
    Problems first(int limit) {
      return rows.size() <= limit
          ? this
          : new Problems(total, byCode, List.copyOf(rows.subList(0, limit)));
    }
  }

  /** The same, short enough to be kept with the run. */
  ImportReport shortened(int limit) {
    return new ImportReport(
        subject,
        detected,
        verdict,
        explanation,
        counts,
        precisions,
        refused.first(limit),
        warnings.first(limit));
  }
}
