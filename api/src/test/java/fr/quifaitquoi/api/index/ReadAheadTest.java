package fr.quifaitquoi.api.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.api.database.DatabaseException;
import fr.quifaitquoi.indexer.directory.IndexUpdate;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  private static IndexUpdate removal(long sequence, String... ids) {
    return new IndexUpdate(List.of(), List.of(ids), sequence);
  }

  private static List<Long> sequences(Iterator<IndexUpdate> updates) {
    List<Long> sequences = new ArrayList<>();
    updates.forEachRemaining(update -> sequences.add(update.sequence()));
    return sequences;
  }

  @Test
  void givesEachUpdateOnceWhateverTheLimit() {
    Queue<IndexUpdate> queue =
        new ArrayDeque<>(
            List.of(removal(1, "a", "b"), removal(2, "c"), removal(3, "d"), removal(4, "e")));
    ReadAhead updates = new ReadAhead(() -> Optional.ofNullable(queue.poll()));
    assertThat(sequences(updates.limited(3))).containsExactly(1L, 2L);
    assertThat(sequences(updates.limited(1))).containsExactly(3L);
    assertThat(sequences(updates.limited(100))).containsExactly(4L);
    assertThat(updates.hasNext()).isFalse();
    assertThat(updates.entries()).isEqualTo(5);
  }

  @Test
  void saysThatTheDatabaseFailed() {
    DatabaseException failure = new DatabaseException("panne", new SQLException("panne"));
    ReadAhead updates =
        new ReadAhead(() -> {
          throw failure;
        });
    assertThatThrownBy(updates::hasNext).isSameAs(failure);
  }
}
