package fr.quifaitquoi.indexer.directory;

import static fr.quifaitquoi.indexer.directory.EntryBuilder.entry;
import static fr.quifaitquoi.indexer.directory.TestDirectory.commune;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SuggesterTest {
  private static TestDirectory directory;

  @BeforeAll
  static void fill() throws IOException {
    directory =
        TestDirectory.of(
            entry("media", "Médiathèque de Tours").at(commune("37261")),
            entry("mission", "Mission locale de Loches").at(commune("37132")),
            entry("mairie", "Mairie"));
  }

  @AfterAll
  static void close() throws IOException {
    directory.close();
  }

  private static List<String> values(String text) throws IOException {
    return directory.index().suggest(text, 5).stream().map(Suggestion::value).toList();
  }

  @Test
  void suggestsEntriesByTheBeginningOfTheirName() throws IOException {
    assertThat(values("mi")).containsExactly("mission");
    assertThat(values("médiathèque to")).containsExactly("media");
  }

  @Test
  void suggestsEntriesDespiteATypo() throws IOException {
    assertThat(values("médiatehque")).containsExactly("media");
    assertThat(values("misson loc")).containsExactly("mission");
  }

  @Test
  void suggestsThemesByTheirLabelAndSynonyms() throws IOException {
    assertThat(values("vél")).containsExactly("velo");
    assertThat(values("bicy")).containsExactly("velo");
    assertThat(values("budget part")).containsExactly("participation-citoyenne");
  }

  @Test
  void tellsWhereTheEntryIs() throws IOException {
    assertThat(directory.index().suggest("mission", 5))
        .containsExactly(new Suggestion("fiche", "mission", "Mission locale de Loches", "Loches"));
  }
}
