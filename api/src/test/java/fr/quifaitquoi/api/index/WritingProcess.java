package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.DatabaseAddress;
import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.api.entry.EntryBatchWriter;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.reading.ReadRow;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes into the embedded database of a folder until it is killed, and says what is done. */
final class WritingProcess {
  private static final int BULK = 1000;

  private WritingProcess() {}

  /**
   * Writes one by one, with an index that follows, and prints each id once it is acknowledged; or
   * writes a bulk that never ends, and prints a line per thousand rows.
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Database database = Database.open(DatabaseAddress.embedded(folder));
    if (args[1].equals("bulk")) {
      writeBulk(database);
      return;
    }
    IndexHolder.open(
            database, folder.resolve("index"), TestGeography::bundled, new ThemeTree(List.of()))
        .follow();
    Thread.ofPlatform().start(() -> writeOneByOne(database));
    writeOneByOne(database);
  }

  private static void writeOneByOne(Database database) {
    String run = UUID.randomUUID().toString();
    while (true) {
      try (EntryBatchWriter writer = begin(database, "essai-" + run)) {
        List<ReadRow.Taken> row = List.of(Drafts.full("Ajonc").row(UUID.randomUUID().toString()));
        String id = writer.write(row).getFirst().entryId();
        writer.commit(0, null);
        System.out.println(id);
      }
    }
  }

  private static void writeBulk(Database database) {
    try (EntryBatchWriter writer = begin(database, "masse")) {
      for (int n = 0; true; n += BULK) {
        writer.write(
            IntStream.range(n, n + BULK)
                .mapToObj(i -> Drafts.full("Masse " + i).row("m" + i))
                .toList());
        System.out.println("bulk");
      }
    }
  }

  private static EntryBatchWriter begin(Database database, String source) {
    SourceProfile profile = SourceProfile.of(source, "Essai", "inconnue");
    return EntryBatchWriter.begin(database, profile, "import:" + source);
  }
}
