package fr.quifaitquoi.api.carto;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.PostgisDatabase;
import fr.quifaitquoi.api.database.TestDatabases;
import fr.quifaitquoi.api.entry.Change;
import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.api.entry.EntryBatchWriter;
import fr.quifaitquoi.api.entry.EntryStore;
import fr.quifaitquoi.api.entry.StoredEntry;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The layers that QGIS reads, and what must never be in them. */
@EnabledIfEnvironmentVariable(
    named = TestDatabases.POSTGIS,
    matches = ".+",
    disabledReason = TestDatabases.WITHOUT_POSTGIS)
class CartoIT {
  @RegisterExtension static final PostgisDatabase POSTGIS = new PostgisDatabase();

  private static final List<String> EXPORT_COLUMNS =
      List.of(
          ("id, url, type, sous_type, nom, resume, theme_principal, themes, publics, statut,"
                  + " exemple, siren, siret, rna, adresse, code_postal, code_commune, nom_commune,"
                  + " code_bassin_de_vie, nom_bassin_de_vie, bassin_estime, code_epci, nom_epci,"
                  + " code_departement, nom_departement, code_region, nom_region, precision,"
                  + " score_lieu, lon, lat, x_l93, y_l93, telephone, courriel, site,"
                  + " date_creation, date_maj, date_source, date_import, date_verification,"
                  + " verifie_par, source, source_id, licence, attribution, millesime_cog,"
                  + " millesime_bv")
              .split(", *"));

  @BeforeAll
  static void fill() {
    Database database = POSTGIS.database();
    assertThat(new TerritoryTables(database).fillIfChanged(TestGeography.bundled())).isTrue();
    Change change = new Change(Instant.now(), "equipe", "essai");
    try (EntryStore store = new EntryStore(database)) {
      for (EntryKind kind : EntryKind.values()) {
        StoredEntry entry = store.create(Drafts.full("Canari").kind(kind).draft(), change);
        store.save(entry.id(), 1, Drafts.full("Canari changé").kind(kind).draft(), change);
      }
      store.create(Drafts.full("Archive").status(Status.ARCHIVED).draft(), change);
      store.create(Drafts.full("Équipe").visibility(Visibility.TEAM).draft(), change);
      store.create(Drafts.full("Exemple – A").example().draft(), change);
    }
    Source source =
        new SourceStore(database).register(SourceProfile.of("hub", "Hub", "Licence Ouverte"));
    try (EntryBatchWriter writer = EntryBatchWriter.begin(database, source, "import:hub")) {
      writer.write(List.of(Drafts.full("Importée").row("42")));
      writer.commit(0, "{}");
    }
  }

  @Test
  void hasTheColumnsOfTheFrenchContractAndAPoint() {
    List<String> columns =
        query(
            "select column_name from information_schema.columns where table_schema = 'carto'"
                + " and table_name = 'acteurs' order by ordinal_position");
    assertThat(columns).startsWith(EXPORT_COLUMNS.toArray(String[]::new)).endsWith("geom");
    assertThat(
            query(
                "select type || ' ' || srid from geometry_columns where"
                    + " f_table_schema = 'carto' and f_table_name = 'initiatives'"))
        .containsExactly("POINT 4326");
  }

  @Test
  void showsPublishedPublicEntriesOnly() {
    assertThat(query("select nom from carto.fiches where not exemple order by nom"))
        .containsOnly("Canari changé", "Importée")
        .hasSize(6);
    assertThat(query("select nom from carto.acteurs where exemple")).containsExactly("Exemple – A");
    assertThat(
            query(
                "select nom_commune || ' ' || code_departement || ' ' || source || ' '"
                    + " || source_id from carto.acteurs where nom = 'Importée'"))
        .containsExactly("Tours 37 hub 42");
  }

  @Test
  void drawsTerritories() {
    assertThat(query("select niveau from carto.territoires group by niveau"))
        .contains("commune", "epci", "departement", "region");
    assertThat(query("select count(*) from carto.communes").getFirst())
        .asInt()
        .isGreaterThan(30_000);
    assertThat(new TerritoryTables(POSTGIS.database()).fillIfChanged(TestGeography.bundled()))
        .isFalse();
  }

  @Test
  void holdsNoPrivateDatumOutsideThePrivateTables() {
    List<String> tables =
        query(
            "select table_schema || '.' || table_name from information_schema.tables where"
                + " table_schema in ('carto', 'public') and table_name not in ('private_contact',"
                + " 'held_text', 'source_content', 'spatial_ref_sys', 'territory', 'territoires',"
                + " 'communes')");
    assertThat(tables).contains("carto.fiches", "public.change_log", "public.entry_version");
    for (String table : tables) {
      for (String canary : List.of(Drafts.PRIVATE_MAIL, Drafts.PRIVATE_PHONE, "MTID=")) {
        assertThat(
                query(
                    "select t::text from "
                        + table
                        + " t where strpos(t::text, '"
                        + canary
                        + "') > 0"))
            .as(table)
            .isEmpty();
      }
    }
    assertThat(query("select mail from private_contact")).contains(Drafts.PRIVATE_MAIL);
  }

  private static List<String> query(String sql) {
    return POSTGIS
        .database()
        .read(connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            return read(row);
          }
        });
  }

  private static List<String> read(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    while (row.next()) {
      values.add(row.getString(1));
    }
    return values;
  }
}
