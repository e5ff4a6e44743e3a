package fr.quifaitquoi.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.imports.ImportException;
import fr.quifaitquoi.indexer.entry.EntryKind;
import io.micronaut.http.uri.UriMatchTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * "A canary test puts a private mail and phone in entries of each kind and finds them in no HTTP
 * answer, index file, … log, change_log or error."
 */
class PersonalDataTest {
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private static final Lines LINES = new Lines();
  private static final List<String> TABLES =
      List.of("change_log", "entry_version", "import_run", "public_contact", "entry", "source");

  @TempDir static Path folder;
  private static ServedInstance served;
  private static Level levelBefore;

  /** What was logged, whoever logged it. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      String thrown =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + thrown);
    }
  }

  @BeforeAll
  static void releaseCanaries() throws IOException, InterruptedException, ImportException {
    levelBefore = ROOT.getLevel();
    ROOT.setLevel(Level.DEBUG);
    ROOT.getLoggerContext().getLogger("fr.quifaitquoi").setLevel(Level.DEBUG);
    LINES.setContext(ROOT.getLoggerContext());
    LINES.start();
    ROOT.addAppender(LINES);
    ROOT.getAppender("STDERR").stop();
    served = new ServedInstance(folder.resolve("data"));
    Canaries.release(served.engine(), folder);
  }

  @AfterAll
  static void stop() throws IOException {
    ROOT.detachAppender(LINES);
    ROOT.setLevel(levelBefore);
    ROOT.getLoggerContext().getLogger("fr.quifaitquoi").setLevel(Level.INFO);
    ROOT.getAppender("STDERR").start();
    served.close();
  }

  @Test
  void isInNoAnswerOfAnyPublicRoute() throws IOException, InterruptedException {
    Map<String, String> answers = new Crawler(served).read();

    answers.forEach((address, answer) -> assertClean(address, answer));
    assertThat(answers.keySet()).as("routes visited").satisfies(visited -> coversRoutes(visited));
    for (EntryKind kind : EntryKind.values()) {
      assertThat(answers.entrySet())
          .as("page and API of the public twin: " + kind.code())
          .filteredOn(answer -> answer.getKey().contains("fiches/"))
          .filteredOn(answer -> answer.getValue().contains("structure " + kind.code() + " jumelle"))
          .filteredOn(answer -> answer.getValue().contains(Canaries.PUBLIC_MAIL))
          .hasSizeGreaterThanOrEqualTo(2);
    }
    assertThat(answers.values())
        .noneMatch(answer -> answer.contains("structure acteur interne"))
        .noneMatch(answer -> answer.contains("structure acteur proposée"))
        .anyMatch(answer -> answer.contains("Réunion acteur"));
  }

  private static void coversRoutes(Iterable<? extends String> visited) {
    for (UriMatchTemplate route : served.publicRoutes()) {
      assertThat(visited)
          .as(route.toPathString())
          .anyMatch(address -> route.match(address.replaceFirst("\\?.*", "")).isPresent());
    }
  }

  @Test
  void isFoundByNobodyWhoAsksForIt() throws IOException, InterruptedException {
    for (String question : Canaries.QUESTIONS) {
      for (String address : Crawler.asking(question)) {
        // A page shows the question again: what is looked for is an answer to it.
        assertThat(served.get(address).body())
            .as(address)
            .doesNotContain("structure ")
            .doesNotContain("Réunion acteur");
      }
      String first = Crawler.asking(question).getFirst();
      assertThat(new ObjectMapper().readTree(served.get(first).body()).path("total").asInt(-1))
          .as(first)
          .isZero();
    }
  }

  @Test
  void isInNoErrorThatAsksForIt() throws IOException, InterruptedException {
    for (String path :
        List.of("/api/v1/fiches/", "/fiches/", "/themes/", "/territoires/commune/")) {
      assertClean(path, served.get(path + "quelquun").body());
    }
  }

  @Test
  void isInNoFileOfTheIndex() throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(folder.resolve("data/index"))) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    assertThat(files).hasSizeGreaterThan(3);
    for (Path file : files) {
      assertClean(file.toString(), text(Files.readAllBytes(file)));
    }
  }

  @Test
  void isInNoDocumentOfTheIndex() throws IOException {
    // Files are compressed in part: the reader sees what they hold.
    Path index = folder.resolve("data/index");
    List<String> documents = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      if (Files.isDirectory(index.resolve(name))) {
        documents.addAll(documents(index.resolve(name)));
      }
    }
    assertThat(documents).anyMatch(document -> document.contains(Canaries.PUBLIC_MAIL));
    documents.forEach(document -> assertClean("a stored document", document));
  }

  private static List<String> documents(Path index) throws IOException {
    List<String> documents = new ArrayList<>();
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (int i = 0; i < reader.maxDoc(); i++) {
        StringBuilder all = new StringBuilder();
        Document document = reader.storedFields().document(i);
        for (IndexableField field : document) {
          BytesRef bytes = field.binaryValue();
          all.append(
              bytes == null
                  ? field.stringValue()
                  : new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8));
        }
        documents.add(all.toString());
      }
    }
    return documents;
  }

  @Test
  void isInNoTableThatOthersRead() {
    for (String table : TABLES) {
      List<String> rows = served.engine().database().read(c -> rows(c, table));
      assertThat(rows).as(table).isNotEmpty();
      rows.forEach(row -> assertClean(table, row));
    }
    List<String> contacts = served.engine().database().read(c -> rows(c, "private_contact"));
    List<String> held = served.engine().database().read(c -> rows(c, "held_text"));
    assertThat(contacts).as("where it is kept").anyMatch(row -> row.contains("zkvprivee"));
    assertThat(held).as("where it is kept").anyMatch(row -> row.contains("m1f00dcafe42"));
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from " + table)) {
      while (row.next()) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          all.append(Objects.toString(row.getString(i), "")).append('\n');
        }
        rows.add(all.toString());
      }
    }
    return rows;
  }

  @Test
  void isInNoLineOfTheLog() throws IOException, InterruptedException {
    new Crawler(served).read();
    for (String question : Canaries.QUESTIONS) {
      for (String address : Crawler.asking(question)) {
        served.get(address);
      }
    }
    assertThat(LINES.lines).anyMatch(line -> line.startsWith("io.micronaut"));
    LINES.lines.stream()
        // The framework's own DEBUG, never on by default, repeats the address that was asked.
        .filter(line -> line.startsWith("fr.quifaitquoi") || !line.contains("q="))
        .forEach(line -> assertClean("a line of the log", line));
  }

  private static void assertClean(String where, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : Canaries.WORDS) {
      if (lower.contains(word)) {
        int at = lower.indexOf(word);
        throw new AssertionError(
            where + " holds " + word + ": " + text.substring(Math.max(0, at - 200), at + 20));
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
