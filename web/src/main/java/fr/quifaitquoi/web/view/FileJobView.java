package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody has geocoded: its columns to be confirmed, then its progress, then what is
 * given back. One of the three parts is there, or the reason why it failed.
 *
 * @param name of the file
 * @param url of this page
 * @param expiry when all is deleted, in words
 * @param failure a sentence
 */
public record FileJobView(
    Head head,
    String name,
    String url,
    String expiry,
    @Nullable Describe describe,
    @Nullable Doing doing,
    @Nullable Done done,
    @Nullable String failure)
    implements PageView {
  @Override
  public String template() {
    return "filejob.jte";
  }

  /**
   * The columns, as they were guessed.
   *
   * @param problem what to mend, a sentence
   * @param sample first rows, one value for each column
   */
  public record Describe(
      String rows, @Nullable String problem, List<Column> columns, List<List<String>> sample) {}

  /**
   * A column of the file.
   *
   * @param text whether it says where the row is
   * @param cityCode whether it holds the INSEE code of the commune
   */
  public record Column(String name, boolean text, boolean cityCode) {}

  /** How far the work is. */
  public record Doing(long rows, long total, String words) {}

  /**
   * What is given back.
   *
   * @param note what is to be known of the files, a sentence
   * @param toCheck rows in the workbook to check
   */
  public record Done(
      List<Count> counts, List<Download> downloads, long toCheck, @Nullable String note) {}

  /** How many rows are that sure. */
  public record Count(GeocodingView.Sureness sureness, String rows) {}

  /** A file to take. */
  public record Download(String label, String url, String detail, boolean main) {}
}
