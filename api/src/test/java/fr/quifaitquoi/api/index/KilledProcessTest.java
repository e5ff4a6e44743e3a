package fr.quifaitquoi.api.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.DatabaseAddress;
import fr.quifaitquoi.api.entry.EntryReader;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of the embedded database and its index when the service is killed (kill -9). */
class KilledProcessTest {
  private static final int ROUNDS = 3;
  private static final int WRITES = 25;

  /** The log goes to the same stream; a line may be cut short by the kill. */
  private static final String ACKNOWLEDGEMENT = "[0-9a-z]{10}|bulk";

  @TempDir Path folder;

  @Test
  void losesNothingAcknowledgedAndIndexesItAll() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(killAfter("one-by-one", WRITES));
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * WRITES);
    try (Database database = open();
        IndexHolder holder =
            IndexHolder.open(
                database,
                folder.resolve("index"),
                TestGeography::bundled,
                new ThemeTree(List.of()))) {
      Set<String> kept =
          database.read(connection ->
              EntryReader.read(connection, acknowledged, EntryReader.Extent.PUBLIC).keySet());
      assertThat(kept).containsExactlyInAnyOrderElementsOf(acknowledged);
      assertThat(holder.index().search(SearchRequest.ALL).total())
          .isEqualTo(count(database, "entry"));
    }
  }

  @Test
  void leavesNothingHalfDoneOfAnImport() throws Exception {
    killAfter("bulk", 6);
    try (Database database = open()) {
      for (String table : List.of("entry", "place", "source", "source_record", "change_log")) {
        assertThat(count(database, table)).as(table).isZero();
      }
    }
  }

  private Database open() {
    return Database.open(DatabaseAddress.embedded(folder));
  }

  private static long count(Database database, String table) {
    return database.read(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select count(*) from " + table)) {
        row.next();
        return row.getLong(1);
      }
    });
  }

  /** Kills the process as soon as it has said so many lines; gives all that it said. */
  private List<String> killAfter(String work, int lines) throws IOException, InterruptedException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritingProcess.class.getName(),
                folder.toString(),
                work)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.matches(ACKNOWLEDGEMENT)) {
          said.add(line);
        }
        if (said.size() == lines) {
          // Not by the process itself, which would close the stream before its end.
          process.toHandle().destroyForcibly();
        }
      }
      return said;
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
  }
}
