package fr.quifaitquoi.api.demo;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.entry.EntryBatchWriter;
import fr.quifaitquoi.api.entry.ExampleRemover;
import fr.quifaitquoi.api.entry.Written;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.reading.ReadRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code serve --demo} puts into an empty directory: the communes and EPCI of the instance's
 * territory as actors, the resources that the coalition names, and examples that say they are.
 */
public final class DemoData {
  private static final String TERRITORY_SOURCE = "territoires";
  private static final int BATCH = 1_000;

  private final Database database;
  private final SourceStore sources;
  private final Clock clock;

  public DemoData(Database database, SourceStore sources, Clock clock) {
    this.database = database;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Loads what was never loaded: a source that is registered stays as it is, so examples that were
   * removed do not come back.
   *
   * @return how many entries were added
   */
  public int loadIfAbsent(Geography geography, TerritoryId territory) {
    return loadTerritories(geography, territory)
        + loadFile("coalition.yml", false, geography)
        + loadFile("exemples.yml", true, geography);
  }

  /**
   * Removes the examples, and nothing else.
   *
   * @return how many there were
   */
  public int removeExamples() {
    return new ExampleRemover(database).removeAll();
  }

  private int loadTerritories(Geography geography, TerritoryId territory) {
    if (sources.find(TERRITORY_SOURCE).isPresent()) {
      return 0;
    }
    List<ReadRow.Taken> rows = new ArrayList<>();
    new TerritoryActors(geography)
        .list(territory)
        .forEach(actor -> rows.add(row(rows.size() + 1, actor.key(), actor.draft())));
    SourceProfile profile =
        SourceProfile.of(TERRITORY_SOURCE, "Communes et EPCI (Insee, COG)", "Licence Ouverte");
    try (EntryBatchWriter writer = begin(profile)) {
      for (int from = 0; from < rows.size(); from += BATCH) {
        writer.write(rows.subList(from, Math.min(rows.size(), from + BATCH)));
      }
      return writer.commit(0, null).added();
    }
  }

  private int loadFile(String resource, boolean examples, Geography geography) {
    DemoFile file = DemoFile.read(resource, examples, geography, LocalDate.now(clock));
    if (sources.find(file.code()).isPresent()) {
      return 0;
    }
    SourceProfile profile = SourceProfile.of(file.code(), file.name(), file.licence());
    try (EntryBatchWriter writer = begin(profile)) {
      writeTargetsFirst(writer, file.drafts());
      return writer.commit(0, null).added();
    }
  }

  private EntryBatchWriter begin(SourceProfile profile) {
    Source source = sources.register(profile);
    return EntryBatchWriter.begin(database, source, "demonstration");
  }

  /** An entry is written once those it links to have their ids. */
  private static void writeTargetsFirst(EntryBatchWriter writer, List<EntryDraft> drafts) {
    Map<String, String> idsByName = new HashMap<>();
    List<EntryDraft> waiting = new ArrayList<>(drafts);
    while (!waiting.isEmpty()) {
      List<EntryDraft> ready =
          waiting.stream()
              .filter(d -> d.links().stream().allMatch(l -> idsByName.containsKey(l.label())))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("links in a circle, or to nothing, among: " + waiting);
      }
      waiting.removeAll(ready);
      List<ReadRow.Taken> rows =
          ready.stream().map(d -> row(0, name(d), DemoLinks.resolve(d, idsByName))).toList();
      List<Written> written = writer.write(rows);
      for (int i = 0; i < rows.size(); i++) {
        idsByName.put(name(rows.get(i).draft()), written.get(i).entryId());
      }
    }
  }

  private static String name(EntryDraft draft) {
    return draft.identity().name();
  }

  private static ReadRow.Taken row(long line, String key, EntryDraft draft) {
    return new ReadRow.Taken(line, key, false, draft.toString(), draft, List.of());
  }
}
