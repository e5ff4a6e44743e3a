package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.indexer.entry.Status;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to import, and how.
 *
 * @param location path of a file, or an http(s) address
 * @param source code of the directory; null for the mapping's, else the file's name
 * @param format as on the command line; null when it is to be recognised
 * @param mapping mapping file; null when columns are to be guessed
 */
public record ImportRequest(
    String location,
    @Nullable String source,
    @Nullable String format,
    @Nullable Path mapping,
    Options options) {

  /**
   * How careful to be.
   *
   * @param dryRun everything but storing
   * @param partial store what can be, though rows are refused
   * @param force store though more than a fifth of the source's rows are gone
   * @param status of the entries that arrive, {@link Status#PUBLISHED} or {@link Status#PROPOSED}
   */
  public record Options(boolean dryRun, boolean partial, boolean force, Status status) {
    /** As the command line has it when nothing is said. */
    public static final Options DEFAULT = new Options(false, false, false, Status.PUBLISHED);
  }

  /** A request with nothing but a place to read. */
  public static ImportRequest of(String location) {
    return new ImportRequest(location, null, null, null, Options.DEFAULT);
  }
}
