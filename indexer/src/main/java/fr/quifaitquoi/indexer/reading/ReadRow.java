package fr.quifaitquoi.indexer.reading;

import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one row of a foreign directory. */
public sealed interface ReadRow {
  /** Where the row begins in the file. */
  long line();

  /**
   * A row that was understood and placed.
   *
   * @param key the row's identity in its source
   * @param weakIdentity whether the key is only the normalised name and commune
   * @param content the row as it was, canonical JSON: hashed to see changes, kept as the source
   *     record
   * @param warnings what a person should look at
   */
  record Taken(
      long line,
      String key,
      boolean weakIdentity,
      String content,
      EntryDraft draft,
      List<RowProblem> warnings)
      implements ReadRow {}

  /**
   * A row that was refused.
   *
   * @param key its identity in its source, when it could be told: the row is still there, and its
   *     entry not to be counted as gone
   */
  record Refused(long line, @Nullable String key, RowProblem problem) implements ReadRow {}
}
