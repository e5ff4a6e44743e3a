package fr.quifaitquoi.indexer.directory;

import static fr.quifaitquoi.indexer.directory.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Territory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in a place where few entries lie is found another way than everywhere: with one result. */
class FewCandidatesTest {
  private static final Territory LOCHES = TestDirectory.commune("37132");
  private static final List<String> NAMES =
      List.of("Atelier vélo", "Médiathèque des ateliers", "Se déplacer", "L’atelier du vélo bleu");

  /** Four entries in Loches among a hundred, one of each name, and the others in Tours. */
  private static TestDirectory fill() throws IOException {
    List<EntryBuilder> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String name = NAMES.get(i % NAMES.size());
      EntryBuilder entry =
          i % 25 == 0
              ? entry("loches" + i, name).at(LOCHES)
              : entry("tours" + i, name).at(TestDirectory.commune("37261"));
      entries.add(i % 3 == 0 ? entry.theme("velo") : entry.description("Un atelier de musique"));
    }
    return TestDirectory.of(entries.toArray(EntryBuilder[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vélo",
        "atelier vélo",
        "ateliers",
        "médaithèque",
        "mediateques",
        "bicyclette",
        "se déplacer",
        "école de musique",
        "a",
        "me",
        "ate",
        "atelier vélo inconnu",
        "inconnu"
      })
  void findsAndOrdersAsEverywhere(String text) throws IOException {
    try (TestDirectory directory = fill()) {
      List<String> everywhere = directory.ids(Requests.text(text).page(100, null));
      List<String> near =
          directory.ids(Requests.text(text).page(100, null).near(LOCHES.centre(), 1000));
      assertThat(near)
          .isEqualTo(everywhere.stream().filter(id -> id.startsWith("loches")).toList());
      assertThat(directory.search(Requests.text(text).near(LOCHES.centre(), 1000)).total())
          .isEqualTo(near.size());
    }
  }

  @Test
  void findsSomethingAtAll() throws IOException {
    try (TestDirectory directory = fill()) {
      Requests near = Requests.text("médaithèque").near(LOCHES.centre(), 1000);
      assertThat(directory.search(near).total()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vélo", "médaithèque", "atelier vélo inconnu"})
  void findsNothingWhereNobodyIs(String text) throws IOException {
    try (TestDirectory directory = fill()) {
      Territory lille = TestDirectory.commune("59350");
      assertThat(directory.search(Requests.text(text).near(lille.centre(), 1000)).total()).isZero();
    }
  }
}
