package fr.quifaitquoi.api.concept;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.TestDatabases;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConceptStoreTest {
  private final Database database = TestDatabases.openH2();
  private final ConceptStore store = new ConceptStore(database);

  @BeforeEach
  void load() {
    store.loadDefaults();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void hasTheCoalitionsThemesOnTwoLevelsParentsFirst() {
    ThemeTree themes = store.read().themes();
    assertThat(themes.themes()).filteredOn(t -> t.parent().isEmpty()).hasSize(18);
    assertThat(themes.find("velo")).map(Theme::parent).contains("mobilite");
    for (Theme theme : themes.themes()) {
      if (!theme.parent().isEmpty()) {
        assertThat(themes.find(theme.parent()).orElseThrow().parent()).isEmpty();
        assertThat(themes.themes().indexOf(themes.find(theme.parent()).orElseThrow()))
            .isLessThan(themes.themes().indexOf(theme));
      }
    }
  }

  @Test
  void givesEachThemeAnIconAndTheWordsThatPeopleUse() {
    assertThat(store.read().themes().themes())
        .allSatisfy(theme -> assertThat(theme.icon()).isNotEmpty())
        .allSatisfy(theme -> assertThat(theme.synonyms()).hasSizeGreaterThan(2));
    assertThat(store.read().themes().find("mobilite").orElseThrow().synonyms())
        .contains("vélo", "bicyclette", "pistes cyclables");
  }

  @Test
  void knowsSubTypesByKind() {
    Vocabulary words = store.read();
    assertThat(words.listSubTypes(EntryKind.ACTOR))
        .extracting(Term::label)
        .contains("Association", "Tiers-lieu", "France Services")
        .doesNotContain("Séminaire");
    assertThat(words.find(ConceptScheme.SUB_TYPE, "formation").orElseThrow().kinds())
        .containsExactlyInAnyOrder(EntryKind.RESOURCE, EntryKind.EVENT);
    assertThat(words.getLabel(ConceptScheme.SOURCE_CATEGORY, "espace-public"))
        .isEqualTo("Espace public");
  }

  @Test
  void neverOverwritesWhatTheTeamChanged() {
    database.write(connection -> {
      try (Statement statement = connection.createStatement()) {
        return statement.executeUpdate(
            "update concept set label = 'Vie de la cité'"
                + " where scheme = 'theme' and code = 'democratie-locale'");
      }
    });
    store.loadDefaults();
    assertThat(store.read().getLabel(ConceptScheme.THEME, "democratie-locale"))
        .isEqualTo("Vie de la cité");
  }
}
