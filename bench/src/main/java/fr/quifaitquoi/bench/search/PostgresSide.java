package fr.quifaitquoi.bench.search;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The same search in PostgreSQL as one would write it there: a weighted {@code tsvector} with
 * unaccent and French stems under GIN, {@code geometry} and {@code geography} under GiST, pg_trgm
 * for typos, facets counted in SQL over the matches, read once. JIT is off and the plans are
 * prepared, which suits it.
 */
final class PostgresSide implements Side, AutoCloseable {
  private static final String[] SCHEMA = {
    "CREATE EXTENSION IF NOT EXISTS postgis",
    "CREATE EXTENSION IF NOT EXISTS unaccent",
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "DROP TABLE IF EXISTS entry",
    "DROP TEXT SEARCH CONFIGURATION IF EXISTS fr",
    "CREATE TEXT SEARCH CONFIGURATION fr (COPY = french)",
    "ALTER TEXT SEARCH CONFIGURATION fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent,"
        + " french_stem",
    "CREATE TABLE entry (id text PRIMARY KEY, name text, summary text, description text, commune"
        + " text, kind text, sub_types text[], themes text[], source text, departement text,"
        + " checked date, geom geometry(Point, 4326), geog geography(Point, 4326), words"
        + " tsvector, plain_name text)",
  };

  private static final String[] INDEXES = {
    "UPDATE entry SET words = setweight(to_tsvector('fr', name), 'A') ||"
        + " setweight(to_tsvector('fr', commune || ' ' || array_to_string(themes, ' ')), 'B') ||"
        + " setweight(to_tsvector('fr', summary || ' ' || description), 'D'), geog ="
        + " geom::geography, plain_name = lower(unaccent(name))",
    "CREATE INDEX ON entry USING gin (words)",
    "CREATE INDEX ON entry USING gin (plain_name gin_trgm_ops)",
    "CREATE INDEX ON entry USING gin (themes)",
    "CREATE INDEX ON entry USING gist (geom)",
    "CREATE INDEX ON entry USING gist (geog)",
    "CREATE INDEX ON entry (checked)",
    "VACUUM (FULL, ANALYZE) entry",
  };

  private static final String SHOWN =
      "id, name, summary, description, commune, kind, themes, source, checked";

  /** Ticks of the processor clock in {@code /proc}. */
  private static final double TICKS_PER_SECOND = 100;

  private final Connection connection;
  private final boolean typos;

  /**
   * @param typos whether texts are looked for by trigrams of the name instead of whole words
   */
  PostgresSide(String url, boolean typos) throws SQLException {
    this.typos = typos;
    connection = DriverManager.getConnection(url);
    execute("SET jit = off", "SET pg_trgm.word_similarity_threshold = 0.5");
  }

  private void execute(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  void load(List<EntryDocument> entries, Geography geography) throws SQLException {
    execute(SCHEMA);
    connection.setAutoCommit(false);
    String insert =
        "INSERT INTO entry (id, name, summary, description, commune, kind, sub_types, themes,"
            + " source, departement, checked, geom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date,"
            + " ST_SetSRID(ST_MakePoint(?, ?), 4326))";
    try (PreparedStatement row = connection.prepareStatement(insert)) {
      for (int i = 0; i < entries.size(); i++) {
        fill(row, entries.get(i), geography);
        row.addBatch();
        if (i % 2_000 == 1_999 || i == entries.size() - 1) {
          row.executeBatch();
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    execute(INDEXES);
  }

  private void fill(PreparedStatement row, EntryDocument document, Geography geography)
      throws SQLException {
    EntryDraft entry = document.entry();
    String code =
        entry.location().places().isEmpty()
            ? ""
            : entry.location().places().getFirst().communeCode();
    row.setString(1, document.id());
    row.setString(2, entry.identity().name());
    row.setString(3, entry.text().summary());
    row.setString(4, entry.text().description());
    row.setString(5, geography.findCurrentCommune(code).map(c -> c.name()).orElse(""));
    row.setString(6, entry.identity().kind().code());
    row.setArray(7, codes(entry, ConceptScheme.SUB_TYPE));
    row.setArray(8, codes(entry, ConceptScheme.THEME));
    row.setString(9, document.sources().getFirst().code());
    row.setString(
        10,
        geography.listTerritoriesOf(code).stream()
            .filter(t -> t.id().level() == Level.DEPARTEMENT)
            .map(t -> t.id().code())
            .findFirst()
            .orElse(null));
    row.setString(11, document.freshness().sourceDate());
    Position position =
        entry.location().places().isEmpty()
            ? null
            : entry.location().places().getFirst().position();
    row.setObject(12, position == null ? null : position.lon());
    row.setObject(13, position == null ? null : position.lat());
  }

  private java.sql.Array codes(EntryDraft entry, ConceptScheme scheme) throws SQLException {
    return connection.createArrayOf(
        "text",
        entry.concepts().stream()
            .filter(c -> c.scheme() == scheme)
            .map(Concept::code)
            .toArray(String[]::new));
  }

  /** That of the server process of this connection, which must be on this machine. */
  @Override
  public double processorSeconds() throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      String stat = Files.readString(Path.of("/proc/" + row.getInt(1) + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }
  }

  @Override
  public long answer(Question question) throws SQLException {
    return answer(question, typos);
  }

  private long answer(Question question, boolean typo) throws SQLException {
    List<Object> values = new ArrayList<>();
    String from = from(question, typo, values);
    String order = order(question, typo, values);
    String sql =
        "WITH m AS MATERIALIZED (SELECT * FROM entry "
            + from
            + "), top AS (SELECT "
            + SHOWN
            + " FROM m ORDER BY "
            + order
            + " LIMIT 20) SELECT 'total' AS facet, NULL AS value,"
            + " count(*) AS n, NULL::json AS hit FROM m UNION ALL SELECT 'hit', NULL, 0,"
            + " row_to_json(top) FROM top"
            + (question.facets() ? facets(question, values) : "");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return read(statement);
    }
  }

  private static long read(PreparedStatement statement) throws SQLException {
    long total = 0;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (rows.getString(1).equals("total")) {
          total = rows.getLong(3);
        }
      }
    }
    return total;
  }

  private static String from(Question question, boolean typo, List<Object> values) {
    List<String> conditions = new ArrayList<>();
    if (!question.text().isEmpty()) {
      values.add(typo ? question.text() : query(question.text()));
      conditions.add(typo ? "lower(unaccent(?)) <% plain_name" : "words @@ to_tsquery('fr', ?)");
    }
    Box box = question.box();
    if (box != null) {
      conditions.add("geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)");
      values.addAll(List.of(box.west(), box.south(), box.east(), box.north()));
    }
    Position center = question.center();
    if (center != null) {
      conditions.add("ST_DWithin(geog, ST_SetSRID(ST_MakePoint(?, ?), 4326)::geography, ?)");
      values.addAll(List.of(center.lon(), center.lat(), question.radiusMeters()));
    }
    if (question.theme() != null && !question.facets()) {
      conditions.add("themes @> ARRAY[?]::text[]");
      values.add(question.theme());
    }
    return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
  }

  private static String order(Question question, boolean typo, List<Object> values) {
    String filtered = "";
    if (question.theme() != null && question.facets()) {
      // Drill-sideways: the theme is left out of the matches, since its own facet needs them all.
      filtered = "(NOT themes @> ARRAY[?]::text[]), ";
      values.add(question.theme());
    }
    Position center = question.center();
    if (question.text().isEmpty() && center != null) {
      values.addAll(List.of(center.lon(), center.lat()));
      return filtered
          + "ST_Distance(geog, ST_SetSRID(ST_MakePoint(?, ?), 4326)::geography), checked DESC";
    }
    if (question.text().isEmpty()) {
      return filtered + "checked DESC, name";
    }
    values.add(typo ? question.text() : query(question.text()));
    return filtered
        + (typo
            ? "word_similarity(lower(unaccent(?)), plain_name) DESC, checked DESC, name"
            : "ts_rank(words, to_tsquery('fr', ?)) DESC, checked DESC, name");
  }

  private static String facets(Question question, List<Object> values) {
    String theme = "";
    if (question.theme() != null) {
      theme = " WHERE themes @> ARRAY[?]::text[]";
      for (int i = 0; i < SearchRequest.Facet.values().length && i < 4; i++) {
        values.add(question.theme());
      }
    }
    return " UNION ALL SELECT 'type', kind, count(*), NULL FROM m"
        + theme
        + " GROUP BY kind"
        + " UNION ALL SELECT 'source', source, count(*), NULL FROM m"
        + theme
        + " GROUP BY source"
        + " UNION ALL SELECT 'departement', departement, count(*), NULL FROM m"
        + theme
        + " GROUP BY departement"
        + " UNION ALL SELECT 'sous_type', s, count(*), NULL FROM m, unnest(sub_types) s"
        + theme
        + " GROUP BY s"
        + " UNION ALL SELECT 'theme', t, count(*), NULL FROM m, unnest(themes) t GROUP BY t";
  }

  /** All words, the last one as a beginning. */
  private static String query(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.FRENCH).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add("'" + word + "'");
      }
    }
    return String.join(" & ", words) + ":*";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
