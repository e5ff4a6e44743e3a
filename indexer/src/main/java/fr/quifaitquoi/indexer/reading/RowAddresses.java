package fr.quifaitquoi.indexer.reading;

import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.placing.AddressPlacing;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Brings the places of rows that were read to their addresses, many rows at a time. */
public final class RowAddresses {
  private final AddressPlacing placing;

  public RowAddresses(AddressPlacing placing) {
    this.placing = placing;
  }

  /**
   * The rows, in order, their places as precise as they can be.
   *
   * @throws IOException when the geocoder does not answer
   */
  public List<ReadRow> refine(List<ReadRow> rows) throws IOException, InterruptedException {
    List<AddressPlacing.Asked> asked = new ArrayList<>();
    for (ReadRow row : rows) {
      if (row instanceof ReadRow.Taken taken) {
        for (PlaceDraft place : taken.draft().location().places()) {
          if (placing.mayRefine(place)) {
            asked.add(new AddressPlacing.Asked(row.line(), place));
          }
        }
      }
    }
    return asked.isEmpty() ? rows : withAnswers(rows, placing.refine(asked));
  }

  private List<ReadRow> withAnswers(List<ReadRow> rows, List<AddressPlacing.Answer> answers) {
    List<ReadRow> refined = new ArrayList<>(rows.size());
    int next = 0;
    for (ReadRow row : rows) {
      if (!(row instanceof ReadRow.Taken taken)) {
        refined.add(row);
        continue;
      }
      List<PlaceDraft> places = new ArrayList<>();
      List<RowProblem> warnings = new ArrayList<>(taken.warnings());
      for (PlaceDraft place : taken.draft().location().places()) {
        if (placing.mayRefine(place)) {
          AddressPlacing.Answer answer = answers.get(next++);
          places.add(answer.place());
          answer.warning().ifPresent(warnings::add);
        } else {
          places.add(place);
        }
      }
      refined.add(with(taken, places, warnings));
    }
    return refined;
  }

  private static ReadRow with(
      ReadRow.Taken taken, List<PlaceDraft> places, List<RowProblem> warnings) {
    EntryDraft draft = taken.draft();
    EntryDraft.Location location =
        new EntryDraft.Location(
            places, draft.location().coverage(), draft.location().unplacedReason());
    return new ReadRow.Taken(
        taken.line(),
        taken.key(),
        taken.weakIdentity(),
        taken.content(),
        new EntryDraft(
            draft.identity(),
            draft.text(),
            draft.concepts(),
            location,
            draft.contacts(),
            draft.links(),
            draft.dates(),
            draft.attributes()),
        warnings);
  }
}
