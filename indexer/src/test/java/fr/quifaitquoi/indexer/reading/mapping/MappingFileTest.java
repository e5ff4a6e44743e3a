package fr.quifaitquoi.indexer.reading.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.util.List;
import org.geotools.filter.text.cql2.CQLException;
import org.junit.jupiter.api.Test;

class MappingFileTest {
  private static final String SOURCE = "source: {code: essai, nom: Essai, licence: ODbL}\n";

  private static Values row(String... pairs) {
    List<String> columns = new java.util.ArrayList<>();
    List<String> cells = new java.util.ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      columns.add(pairs[i]);
      cells.add(pairs[i + 1]);
    }
    return new Values(Values.index(columns), cells);
  }

  private static void assertRefused(String yaml, int line, String... said) {
    assertThatThrownBy(() -> MappingFile.parse(yaml))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("correspondance-invalide");
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.what()).contains(said);
            });
  }

  @Test
  void namesLineAndKeyOfEachMistake() {
    assertRefused(
        "source: {code: essai, nom: Essai}\n", 1, "ligne 1", "source.licence", "obligatoire");
    assertRefused(SOURCE + "champ:\n  nom: a\n", 3, "champ", "clé inconnue", "champs");
    assertRefused(SOURCE + "type: association\n", 2, "association", "acteur", "initiative");
    assertRefused(
        SOURCE + "champs:\n  nom: {si: \"a = = 3\", alors: b}\n", 3, "champs.nom.si", "règle");
    assertRefused(SOURCE + "themes: [Vie Associative]\n", 2, "themes[1]", "tirets");
    assertRefused(SOURCE + "lieux:\n  - role: bureau\n", 3, "lieux[1].role", "siege");
    assertRefused(SOURCE + "cle: [a\n", 3, "YAML");
    assertRefused("source: {code: Été, nom: a, licence: b}\n", 1, "source.code", "minuscules");
  }

  @Test
  void neverBuildsForeignObjects() {
    assertThatThrownBy(() -> MappingFile.parse("!!javax.script.ScriptEngineManager [x]\n"))
        .isInstanceOf(UnreadableFileException.class);
    assertThatThrownBy(() -> MappingFile.parse("a: &a [x,x]\nb: &b [*a,*a]\n".repeat(2)))
        .isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void fillsTemplatesAndLeavesOutEmptySections() {
    Expression address = Template.parse("[{N°} ]{ADRESSE}[, {COMP}]");
    assertThat(address.of(row("N°", "12", "ADRESSE", "rue X", "COMP", ""))).isEqualTo("12 rue X");
    assertThat(address.of(row("N°", "", "ADRESSE", "rue X", "COMP", "BP 3")))
        .isEqualTo("rue X, BP 3");
    assertThat(address.of(row("N°", "", "ADRESSE", "", "COMP", ""))).isEmpty();
  }

  @Test
  void evaluatesRulesInEcqlOnTheColumns() throws CQLException {
    Values row =
        row(
            "type_fs",
            "Antenne",
            "N°",
            "12",
            "a.b",
            "x",
            "addr:city",
            "Tours",
            "vide",
            "",
            "été",
            "oui");
    for (String holds :
        List.of(
            "type_fs = 'Antenne'",
            "type_fs ILIKE '%TENN%'",
            "\"N°\" > 9",
            "vide IS NULL",
            "type_fs IN ('Bus', 'Antenne')",
            "\"a.b\" = 'x'",
            "\"addr:city\" = 'Tours'",
            "NOT (vide = 'x')",
            "\"été\" = 'oui' AND type_fs <> 'Bus'")) {
      assertThat(Rule.of(holds).holds(row)).as(holds).isTrue();
    }
    assertThat(Rule.of("vide = 'x' OR type_fs LIKE 'Bus%'").holds(row)).isFalse();
    assertThat(Rule.of("\"a.b\" = 'x' AND type_fs = 'A'").columns()).contains("type_fs");
  }

  @Test
  void looksValuesUpWhateverTheirCaseAndAccents() throws UnreadableFileException {
    Mapping mapping =
        MappingFile.parse(
            SOURCE + "type:\n  colonne: t\n  table: {Évènement: evenement}\n  sinon: acteur\n");
    assertThat(mapping.rows().kind().of(row("t", "EVENEMENT"))).isEqualTo("evenement");
    assertThat(mapping.rows().kind().of(row("t", "autre"))).isEqualTo("acteur");
  }
}
