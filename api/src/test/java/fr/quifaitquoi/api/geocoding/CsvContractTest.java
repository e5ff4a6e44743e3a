package fr.quifaitquoi.api.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.http.PostedForm;
import fr.quifaitquoi.api.http.ServedInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the contract for files, over HTTP. */
class CsvContractTest {
  private static final String SEARCH = "/geocodage/search/csv";
  private static final String REVERSE = "/geocodage/reverse/csv";
  private static final String ADDED =
      "latitude,longitude,result_label,result_score,result_score_next,result_type,result_id,"
          + "result_housenumber,result_name,result_street,result_postcode,result_city,"
          + "result_context,result_citycode,result_oldcitycode,result_oldcity,result_district,"
          + "result_x,result_y,result_status";

  @TempDir static Path data;
  private static ServedInstance served;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    Path left = Files.createDirectories(data.resolve("depots/depot-d-avant-une-panne"));
    Files.writeString(left.resolve("fichier"), "adresse privée");
    served = new ServedInstance(data);
    assertThat(left).doesNotExist();
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @AfterEach
  void leavesNoFileBehind() throws InterruptedException {
    // The answer's last byte may be there a moment before the file is deleted.
    for (int i = 0; i < 200 && !deposits().isEmpty(); i++) {
      Thread.sleep(25);
    }
    assertThat(deposits()).isEmpty();
  }

  private static List<Path> deposits() {
    try (Stream<Path> files = Files.list(data.resolve("depots"))) {
      return files.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("the input columns come first, then the contract's, in its order")
  void addsTheContractsColumns() throws IOException, InterruptedException {
    String answer =
        ok(new PostedForm().file(utf8("id,ville\n7,Tours\n")).field("columns", "ville"), SEARCH);

    assertThat(answer.lines().findFirst()).contains("id,ville," + ADDED);
    assertThat(answer.lines().skip(1).toList())
        .singleElement()
        .asString()
        .startsWith("7,Tours,47.")
        .contains(",municipality,37261,,Tours,,37000,Tours,\"37, Indre-et-Loire, Centre-Val de")
        .endsWith(",ok");
  }

  @Test
  @DisplayName("reverse: result_latitude result_longitude result_distance …")
  void addsTheColumnsOfPoints() throws IOException, InterruptedException {
    String answer =
        ok(
            new PostedForm()
                .file(
                    utf8("lieu;y;x\nici;47,39;0.69\nnulle part;;\nailleurs;40.4;-3.7\nraté;a;b\n"))
                .field("lat", "y")
                .field("lon", "x"),
            REVERSE);

    List<String> lines = answer.lines().toList();
    assertThat(lines.getFirst())
        .startsWith("lieu;y;x;result_latitude;result_longitude;result_distance;result_label;");
    assertThat(lines.get(1)).startsWith("ici;47,39;0.69;47.").contains(";37261;").endsWith(";ok");
    assertThat(lines.get(2)).startsWith("nulle part;;;").endsWith(";skipped");
    assertThat(lines.get(3)).startsWith("ailleurs;").endsWith(";not-found");
    assertThat(lines.get(4)).startsWith("raté;a;b;").endsWith(";error");
  }

  @Test
  @DisplayName("reverse: the columns lat and lon are known by their usual names")
  void findsTheColumnsOfPoints() throws IOException, InterruptedException {
    assertThat(ok(new PostedForm().file(utf8("Longitude,Latitude\n0.69,47.39\n")), REVERSE))
        .contains(",37261,");
  }

  @Test
  @DisplayName("columns: concatenated with a space as q, in the order given")
  void joinsColumns() throws IOException, InterruptedException {
    String answer =
        ok(
            new PostedForm()
                .file(utf8("a,b,c\nPierre,mauvais,Saint\n"))
                .field("columns", "c")
                .field("columns", "a")
                .field("result_columns", "result_status"),
            SEARCH);

    assertThat(answer).isEqualTo("a,b,c,result_status\nPierre,mauvais,Saint,ok\n");
  }

  @Test
  @DisplayName("result_columns (repeatable): only those are added")
  void choosesResultColumns() throws IOException, InterruptedException {
    String answer =
        ok(
            new PostedForm()
                .file(utf8("ville\nTours\n"))
                .field("result_columns", "result_citycode")
                .field("result_columns", "result_status"),
            SEARCH);

    assertThat(answer).isEqualTo("ville,result_citycode,result_status\nTours,37261,ok\n");
  }

  @Test
  @DisplayName("citycode, postcode, type each name a column holding the row's filter")
  void filtersRowByRow() throws IOException, InterruptedException {
    String rows =
        "ville,code,cp,genre\n"
            + "Tours,37261,37000,municipality\n"
            + "Tours,,,\n"
            + "Tours,3726X,,\n"
            + "Tours,,37,\n"
            + "Tours,,,ville\n"
            + "Bourg-en-Bresse,1053.0,1000,municipality\n";
    String answer =
        ok(
            new PostedForm()
                .file(utf8(rows))
                .field("columns", "ville")
                .field("citycode", "code")
                .field("postcode", "cp")
                .field("type", "genre")
                .field("result_columns", "result_status"),
            SEARCH);

    assertThat(answer.lines().skip(1).map(l -> l.substring(l.lastIndexOf(',') + 1)))
        .containsExactly("ok", "ok", "error", "error", "error", "ok");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false",
    "UTF-8, true",
    "UTF-16LE, true",
    "UTF-16BE, true",
    "windows-1252, false"
  })
  @DisplayName("encoding and byte-order mark are detected and kept")
  void keepsTheEncoding(String name, boolean marked) throws IOException, InterruptedException {
    Charset charset = Charset.forName(name);
    String text = (marked ? "\ufeff" : "") + "Libellé;Commune\nHôtel « œuvré »;Orléans\n";

    HttpResponse<byte[]> answer = post(new PostedForm().file(text.getBytes(charset)), SEARCH);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .containsIgnoringCase("charset=" + name);
    String back = new String(answer.body(), charset);
    assertThat(back).startsWith((marked ? "\ufeff" : "") + "Libellé;Commune;latitude");
    assertThat(back).contains("Hôtel « œuvré »;Orléans;");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  @DisplayName("separator , ; tab | is detected and kept")
  void keepsTheSeparator(String separator) throws IOException, InterruptedException {
    String text =
        String.join(separator, "id", "ville") + "\n" + String.join(separator, "1", "Tours");

    assertThat(ok(new PostedForm().file(utf8(text)).field("columns", "ville"), SEARCH))
        .startsWith("id" + separator + "ville" + separator + "latitude" + separator)
        .contains("\n1" + separator + "Tours" + separator + "47.");
  }

  @Test
  @DisplayName("a single column of addresses with commas is one column")
  void keepsCommasInASingleColumn() throws IOException, InterruptedException {
    List<String> lines =
        ok(new PostedForm().file(utf8("adresse\nTours, Tours\nLoches\n")), SEARCH).lines().toList();

    assertThat(lines.get(0)).startsWith("adresse;latitude");
    assertThat(lines.get(1)).startsWith("Tours, Tours;");
    assertThat(lines.get(2)).startsWith("Loches;47.").endsWith(";ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  @DisplayName("the line break is detected and kept")
  void keepsTheLineBreak(String lineBreak) throws IOException, InterruptedException {
    String answer =
        ok(
            new PostedForm()
                .file(utf8("id,ville" + lineBreak + "1,Tours" + lineBreak))
                .field("columns", "ville")
                .field("result_columns", "result_citycode"),
            SEARCH);

    assertThat(answer)
        .isEqualTo("id,ville,result_citycode" + lineBreak + "1,Tours,37261" + lineBreak);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '\'',
      value = {
        "\"id\";\"ville\"|\"1\";\"Tours\"|\"\";\"Loches\"| /"
            + " \"id\";\"ville\";\"result_citycode\"|\"1\";\"Tours\";\"37261\"|\"\";\"Loches\";\"37132\"|",
        "\"id\";\"ville\"|;\"Loches\"| /"
            + " \"id\";\"ville\";\"result_citycode\"|;\"Loches\";\"37132\"|",
        "id;ville|\"a;b\"\"c\";Tours| / id;ville;result_citycode|\"a;b\"\"c\";Tours;37261|",
      })
  @DisplayName("quoting is detected and kept")
  void keepsTheQuoting(String given, String expected) throws IOException, InterruptedException {
    String answer =
        ok(
            new PostedForm()
                .file(utf8(given.strip().replace('|', '\n')))
                .field("columns", "ville")
                .field("result_columns", "result_citycode"),
            SEARCH);

    assertThat(answer).isEqualTo(expected.strip().replace('|', '\n'));
  }

  @Test
  @DisplayName("result_status is ok, not-found, skipped or error on each row; all rows come back")
  void tellsEachRowsStatus() throws IOException, InterruptedException {
    String rows =
        "id;ville\n"
            + "1;Tours\n"
            + "2;Xzwqkjvbnmpf\n"
            + "3;\n"
            + "\n"
            + "4\n"
            + "5;Tours;de trop\n"
            + "6;Loches;;\n"
            + "7;\"xzw\nqkjvbnmpf\"\n"
            + "8;💥\n";
    String answer =
        ok(
            new PostedForm()
                .file(utf8(rows))
                .field("columns", "ville")
                .field("result_columns", "result_status"),
            SEARCH);

    assertThat(answer)
        .isEqualTo(
            "id;ville;result_status\n1;Tours;ok\n2;Xzwqkjvbnmpf;not-found\n3;;skipped\n"
                + ";;skipped\n4;;error\n5;Tours de trop;error\n6;Loches;ok\n"
                + "7;\"xzw\nqkjvbnmpf\";not-found\n8;💥;skipped\n");
  }

  @Test
  @DisplayName("rows in order, whatever their number")
  void keepsTheOrder() throws IOException, InterruptedException {
    String rows =
        IntStream.range(0, 20_000)
            .mapToObj(i -> i + "," + (i % 3 == 0 ? "Tours" : i % 3 == 1 ? "Loches" : ""))
            .collect(Collectors.joining("\n", "id,ville\n", "\n"));
    List<String> lines =
        ok(
                new PostedForm()
                    .file(utf8(rows))
                    .field("columns", "ville")
                    .field("result_columns", "result_citycode"),
                SEARCH)
            .lines()
            .skip(1)
            .toList();

    assertThat(lines).hasSize(20_000);
    for (int i = 0; i < lines.size(); i++) {
      String code = i % 3 == 0 ? "37261" : i % 3 == 1 ? "37132" : "";
      assertThat(lines.get(i)).startsWith(i + ",").endsWith("," + code);
    }
  }

  @Test
  @DisplayName("what an earlier geocoding added is replaced, what is the file's own is kept")
  void geocodesAnAnswerAgain() throws IOException, InterruptedException {
    String first =
        ok(new PostedForm().file(utf8("id,ville\n1,Tours\n")).field("columns", "ville"), SEARCH);

    assertThat(first).contains(",37261,");
    assertThat(ok(new PostedForm().file(utf8(first)).field("columns", "ville"), SEARCH))
        .isEqualTo(first);
    assertThat(
            ok(
                new PostedForm()
                    .file(utf8("ville,latitude\nTours,12\n"))
                    .field("columns", "ville")
                    .field("result_columns", "latitude"),
                SEARCH))
        .startsWith("ville,latitude,result_latitude\nTours,12,47.");
  }

  @Test
  @DisplayName("500 columns are fine")
  void bearsManyColumns() throws IOException, InterruptedException {
    String header = IntStream.range(0, 500).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = "Tours" + ",".repeat(499);

    assertThat(ok(new PostedForm().file(utf8(header + "\n" + row + "\n")), SEARCH))
        .contains(",37261,");
  }

  static Stream<List<Object>> refusals() {
    byte[] noise = new byte[20_000];
    new java.util.Random(1).nextBytes(noise);
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8};
    return Stream.of(
        List.of(new byte[0], "vide"),
        List.of(utf8("   \n  "), "vide"),
        List.of(noise, "binaire"),
        List.of(zip, ""),
        List.of(utf8("%PDF-1.7 …"), "PDF"),
        List.of(utf8("<!doctype html><html></html>"), "page web"),
        List.of(utf8("{\"a\": 1}"), "CSV"),
        List.of(utf8("id,ville\n1,Tours\n2,\"Loches\n3,Blois\n"), "ligne 3"),
        List.of(utf8("id,ville\n1," + "x".repeat(1_100_000) + "\n"), "ligne 2"),
        List.of(utf8("c,".repeat(3_000) + "d\n"), "colonnes"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  @DisplayName("a file that cannot be read to its end is refused before anything is sent back")
  void refusesWholeFiles(List<Object> fileAndWord) throws IOException, InterruptedException {
    JsonNode body = refused(new PostedForm().file((byte[]) fileAndWord.get(0)), SEARCH);

    assertThat(body.path("detail").path(0).asText())
        .startsWith("data: ")
        .contains((String) fileAndWord.get(1));
  }

  @Test
  @DisplayName("columns unknown → 400, and every other name that is not in the file, at once")
  void refusesUnknownColumns() throws IOException, InterruptedException {
    JsonNode body =
        refused(
            new PostedForm()
                .file(utf8("id:ville\n1:Tours\n"))
                .field("columns", "ville")
                .field("postcode", "cp")
                .field("result_columns", "result_lattitude"),
            SEARCH);

    assertThat(body.path("detail")).hasSize(3);
    assertThat(body.path("detail").toString())
        .contains(
            "columns: La colonne « ville » n’est pas dans le fichier. Ses colonnes : id:ville")
        .contains("postcode: ")
        .contains("result_columns: « result_lattitude »");
  }

  @ParameterizedTest
  @CsvSource({
    "colonnes, ville, colonnes",
    "lat, id, lon",
    "columns, double, columns",
  })
  @DisplayName("unknown fields, lat without lon, ambiguous columns → 400")
  void refusesFields(String field, String value, String named)
      throws IOException, InterruptedException {
    JsonNode body =
        refused(
            new PostedForm().file(utf8("id,ville,double,double\n1,Tours,,\n")).field(field, value),
            SEARCH);

    assertThat(body.path("detail").path(0).asText()).startsWith(named + ": ");
  }

  @Test
  @DisplayName("no file, no form, a form cut short → 400 or 415 in the contract's shape")
  void refusesWhatIsNoForm() throws IOException, InterruptedException {
    assertThat(refused(new PostedForm().field("columns", "ville"), SEARCH).toString())
        .contains("data");
    assertThat(new PostedForm().file(utf8("a\nb\n")).postCut(served.port(), SEARCH).statusCode())
        .isEqualTo(400);
    assertThat(refused(new PostedForm().file(utf8("a,b\n1,2\n")), REVERSE).path("detail"))
        .hasSize(2);
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          utf8(
              "POST /geocodage/search/csv HTTP/1.1\r\nHost: a\r\nContent-Type: text/csv\r\n"
                  + "Content-Length: 5\r\nConnection: close\r\n\r\na\nb\n\n"));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 415").contains("{\"code\":415,\"message\":");
    }
  }

  @Test
  @DisplayName("more than 2 GB → 413 in the contract's shape")
  void refusesTooMuch() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      socket
          .getOutputStream()
          .write(
              utf8(
                  "POST /geocodage/search/csv HTTP/1.1\r\nHost: a\r\nContent-Type:"
                      + " multipart/form-data; boundary=x\r\nContent-Length: 3000000000\r\n\r\n"
                      + "--x\r\n"));
      socket.setSoTimeout(10_000);
      byte[] answer = socket.getInputStream().readNBytes(12);
      assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  @Timeout(60)
  @DisplayName("when the client goes away the work stops and the file is deleted")
  void stopsWhenTheClientGoesAway() throws IOException {
    byte[] rows = utf8("ville\n" + "Tours\n".repeat(2_000_000));
    String boundary = "limite";
    byte[] head =
        utf8(
            "--limite\r\n"
                + "Content-Disposition: form-data; name=\"data\"; filename=\"a.csv\"\r\n\r\n");
    byte[] tail = utf8("\r\n--limite--\r\n");
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          utf8(
              "POST /geocodage/search/csv HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data;"
                  + " boundary="
                  + boundary
                  + "\r\nContent-Length: "
                  + (head.length + rows.length + tail.length)
                  + "\r\n\r\n"));
      out.write(head);
      out.write(rows);
      out.write(tail);
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readNBytes(15), StandardCharsets.UTF_8))
          .isEqualTo("HTTP/1.1 200 OK");
      assertThat(deposits()).isNotEmpty();
    }
    // What is checked after each test: no file is left.
  }

  private static JsonNode refused(PostedForm form, String path)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = post(form, path);
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(400);
    JsonNode body = new ObjectMapper().readTree(answer.body());
    assertThat(body.path("code").asInt()).isEqualTo(400);
    assertThat(body.path("message").asText()).isNotEmpty();
    return body;
  }

  private static String ok(PostedForm form, String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = post(form, path);
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(text).isEqualTo(200);
    return text;
  }

  private static HttpResponse<byte[]> post(PostedForm form, String path)
      throws IOException, InterruptedException {
    return form.post(served.port(), path);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
