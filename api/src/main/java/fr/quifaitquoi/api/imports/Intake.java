package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.api.entry.EntryBatchWriter;
import fr.quifaitquoi.api.entry.Outcome;
import fr.quifaitquoi.api.entry.Written;
import fr.quifaitquoi.api.source.ImportCounts;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.problem.RowProblem;
import fr.quifaitquoi.indexer.reading.ReadRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes the rows of one file into the database and counts what became of them. One thread. */
final class Intake {
  private static final int KEPT_REFUSALS = 10_000;
  private static final int KEPT_WARNINGS = 2_000;

  private final EntryBatchWriter writer;
  private final ProblemTally refusals = new ProblemTally(KEPT_REFUSALS);
  private final ProblemTally warnings = new ProblemTally(KEPT_WARNINGS);
  private final Map<PlacePrecision, Integer> precisions = new EnumMap<>(PlacePrecision.class);
  private long read;
  private long weak;
  private int duplicates;
  private int unplaced;

  Intake(EntryBatchWriter writer) {
    this.writer = writer;
  }

  void take(List<ReadRow> rows) {
    List<ReadRow.Taken> taken = new ArrayList<>(rows.size());
    List<String> refusedKeys = new ArrayList<>();
    for (ReadRow row : rows) {
      read++;
      switch (row) {
        case ReadRow.Taken ok -> taken.add(ok);
        case ReadRow.Refused no -> {
          refusals.add(no.problem());
          if (no.key() != null) {
            refusedKeys.add(no.key());
          }
        }
      }
    }
    note(taken, writer.write(taken));
    if (!refusedKeys.isEmpty()) {
      writer.keep(refusedKeys);
    }
  }

  private void note(List<ReadRow.Taken> taken, List<Written> written) {
    for (int i = 0; i < taken.size(); i++) {
      ReadRow.Taken row = taken.get(i);
      row.warnings().forEach(warnings::add);
      if (written.get(i).outcome() == Outcome.DUPLICATE) {
        duplicates++;
        warnings.add(duplicate(row));
        continue;
      }
      weak += row.weakIdentity() ? 1 : 0;
      List<PlaceDraft> places = row.draft().location().places();
      unplaced += places.isEmpty() ? 1 : 0;
      if (!places.isEmpty()) {
        precisions.merge(places.getFirst().precision(), 1, Integer::sum);
      }
    }
  }

  private static RowProblem duplicate(ReadRow.Taken row) {
    return new RowProblem(
        "cle-en-double",
        row.line(),
        row.weakIdentity() ? "nom et commune" : "clé",
        row.key(),
        "Une ligne précédente a la même identité\u00a0: celle-ci n’est pas prise.",
        row.weakIdentity()
            ? "Indiquez dans la correspondance une colonne qui identifie chaque ligne."
            : "Corrigez la clé, ou supprimez la ligne en trop.");
  }

  long read() {
    return read;
  }

  long refused() {
    return refusals.total();
  }

  /** Rows whose identity is only their name and commune. */
  long weak() {
    return weak;
  }

  /** How precisely the rows’ principal places are known. */
  Map<PlacePrecision, Integer> precisions() {
    return precisions;
  }

  ImportReport.Problems refusals() {
    return refusals.problems();
  }

  ImportReport.Problems warnings() {
    return warnings.problems();
  }

  ImportReport.Counts counts() {
    ImportCounts stored = writer.counts(Math.toIntExact(refusals.total()));
    return new ImportReport.Counts(
        read,
        stored.added(),
        stored.changed(),
        stored.unchanged(),
        stored.refused(),
        duplicates,
        unplaced,
        stored.gone());
  }
}
