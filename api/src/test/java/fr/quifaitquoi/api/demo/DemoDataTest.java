package fr.quifaitquoi.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.TestDatabases;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.TestGeography;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoDataTest {
  private static final Geography GEOGRAPHY = TestGeography.bundled();
  private static final TerritoryId REGION = new TerritoryId(Level.REGION, "24");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Paris"));

  private final Database database = TestDatabases.openH2();
  private final DemoData demo = new DemoData(database, new SourceStore(database), CLOCK);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void loadsEveryCommuneOfTheRegionAsAnActor() {
    demo.loadIfAbsent(GEOGRAPHY, REGION);

    assertThat(
            count("entry where kind = 'acteur' and concepts like '%\"sous_type\":[\"commune\"]%'"))
        .isEqualTo(GEOGRAPHY.listCommunesOf(REGION).size());
  }

  @Test
  void saysOfEachExampleThatItIsOne() {
    demo.loadIfAbsent(GEOGRAPHY, REGION);

    assertThat(count("entry where example")).isBetween(55L, 65L);
    assertThat(count("entry where example and name not like 'Exemple – %'")).isZero();
    assertThat(count("entry where not example and name like 'Exemple%'")).isZero();
  }

  @Test
  void showsExamplesInEachDepartementOfTheRegion() {
    demo.loadIfAbsent(GEOGRAPHY, REGION);

    assertThat(
            texts(
                "select distinct substring(p.commune_code, 1, 2) from entry e"
                    + " join entry_place ep on ep.entry_id = e.id"
                    + " join place p on p.id = ep.place_id where e.example order by 1"))
        .containsExactly("18", "28", "36", "37", "41", "45");
  }

  @Test
  void usesOnlyTelephoneNumbersAndMailsKeptForFiction() {
    demo.loadIfAbsent(GEOGRAPHY, REGION);

    assertThat(texts("select phone from public_contact where phone is not null"))
        .isNotEmpty()
        .allMatch(phone -> phone.startsWith("02 61 91 "));
    assertThat(texts("select mail from public_contact where mail is not null"))
        .isNotEmpty()
        .allMatch(mail -> mail.endsWith(".example"));
    assertThat(count("private_contact")).isZero();
  }

  @Test
  void linksAnExperienceToWhatItTells() {
    demo.loadIfAbsent(GEOGRAPHY, REGION);

    assertThat(
            texts(
                "select t.name from entry e join link l on l.entry_id = e.id"
                    + " join entry t on t.id = l.target_id"
                    + " where e.kind = 'experience' and l.role = 'raconte'"))
        .hasSize(5)
        .contains("Exemple – Journée citoyenne des bords du Cher");
  }

  @Test
  void givesTheCoalitionsResourcesNoAddressThatItDoesNotKnow() {
    demo.loadIfAbsent(GEOGRAPHY, REGION);

    String coalition =
        " from entry e join source_record r on r.entry_id = e.id"
            + " join source s on s.id = r.source_id where s.code = 'feuille-coalition'";
    assertThat(texts("select e.name" + coalition))
        .contains("Villes au Carré", "Réseau Oxygène", "Fresque de la démocratie régionale");
    assertThat(texts("select e.site" + coalition + " and e.site is not null")).isEmpty();
    assertThat(
            texts(
                "select e.name"
                    + coalition
                    + " and exists (select 1 from entry_place p where p.entry_id = e.id)"))
        .isEmpty();
  }

  @Test
  void loadsOnceOnly() {
    int first = demo.loadIfAbsent(GEOGRAPHY, REGION);

    assertThat(first).isGreaterThan(1_800);
    assertThat(demo.loadIfAbsent(GEOGRAPHY, REGION)).isZero();
  }

  @Test
  void removesTheExamplesForGoodAndNothingElse() {
    demo.loadIfAbsent(GEOGRAPHY, REGION);
    long examples = count("entry where example");
    long others = count("entry where not example");

    assertThat(demo.removeExamples()).isEqualTo((int) examples);

    assertThat(count("entry where example")).isZero();
    assertThat(count("entry")).isEqualTo(others);
    assertThat(count("entry_redirect where target_id is null")).isEqualTo(examples);
    assertThat(demo.loadIfAbsent(GEOGRAPHY, REGION)).isZero();
    assertThat(demo.removeExamples()).isZero();
  }

  private long count(String from) {
    return Long.parseLong(texts("select count(*) from " + from).getFirst());
  }

  private List<String> texts(String sql) {
    return database.read(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    });
  }
}
