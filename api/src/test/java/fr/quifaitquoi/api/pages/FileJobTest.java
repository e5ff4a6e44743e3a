package fr.quifaitquoi.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.http.PostedForm;
import fr.quifaitquoi.api.http.ServedInstance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that people have geocoded, over HTTP and without JavaScript. */
class FileJobTest {
  private static final String PAGE = "/geocodage/fichiers";
  private static final String LIST =
      """
      Structure;Ville;CP;Téléphone;Budget;Note
      Maison;Loches;37600;0247590101;1.12;=1+1
      Café;Saint-Aubin;;0102030405;12,5;
      Ferme;Zzzqqqxxx;;;7;é"x
      ;;;;;
      """;

  @TempDir static Path data;
  private static ServedInstance served;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    Path left = Files.createDirectories(data.resolve("fichiers-a-geocoder/avant-une-panne"));
    Files.writeString(left.resolve("recu"), "adresse privée");
    served = new ServedInstance(data);
    assertThat(left).as("left by a crash").doesNotExist();
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
    assertThat(folders()).as("left by a stop").isEmpty();
  }

  @Test
  void showsTheColumnsGuessedAndTheFirstRows() throws IOException, InterruptedException {
    String page = body(sent("liste.csv", LIST));

    assertThat(page)
        .contains("4\u00a0lignes")
        .contains("value=\"Ville\" checked")
        .doesNotContain("value=\"Structure\" checked")
        .doesNotContain("value=\"Budget\" checked")
        .contains("<td>Maison</td>")
        .contains("sera effacé");
  }

  @Test
  void givesBackAWorkbookWithCodesAsTextAndNumbersAsNumbers()
      throws IOException, InterruptedException {
    String job = geocoded("liste.csv", LIST, "Ville");
    List<Row> rows = workbook(job + "/resultat.xlsx");

    assertThat(texts(rows.getFirst()))
        .startsWith("Structure", "Ville", "CP", "Téléphone", "Budget", "Note", "result_confiance")
        .contains("latitude", "result_citycode", "result_ligne");
    Row loches = rows.get(1);
    assertThat(loches.getCellText(2)).isEqualTo("37600");
    assertThat(loches.getCell(2).getType()).as("postcode").isEqualTo(CellType.STRING);
    assertThat(loches.getCellText(3)).isEqualTo("0247590101");
    assertThat(loches.getCell(4).getType()).as("budget").isEqualTo(CellType.NUMBER);
    assertThat(loches.getCell(4).asNumber()).isEqualByComparingTo("1.12");
    assertThat(loches.getCell(5).getType()).as("no formula").isEqualTo(CellType.STRING);
    assertThat(loches.getCellText(6)).isEqualTo("sûr");
    assertThat(loches.getCell(7).getType()).as("latitude").isEqualTo(CellType.NUMBER);
    assertThat(texts(loches)).contains("37132");
    assertThat(rows.get(2).getCellText(6)).isEqualTo("à vérifier");
    assertThat(rows.get(3).getCellText(6)).isEqualTo("non trouvé");
    assertThat(rows.get(4).getCellText(6)).as("an empty row").isEmpty();
  }

  @Test
  void givesBackACsvForOfficeSoftware() throws IOException, InterruptedException {
    String job = geocoded("liste.csv", LIST, "Ville");
    HttpResponse<String> answer = served.get(job + "/resultat.csv");

    assertThat(answer.body()).startsWith("\ufeffStructure;Ville;CP;").contains("\r\n");
    assertThat(answer.body()).contains("Maison;Loches;37600;0247590101;1.12;=1+1;sûr;47.");
    assertThat(answer.body()).contains("\"é\"\"x\"");
    assertThat(answer.headers().firstValue("content-disposition"))
        .contains("attachment; filename*=UTF-8''liste-geocode.csv");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
  }

  @Test
  void readsWorkbooks() throws IOException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "essai", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Liste");
      sheet.value(0, 0, "Nom");
      sheet.value(0, 1, "Commune");
      sheet.value(1, 0, "Maison");
      sheet.value(1, 1, "Loches");
    }
    String address = location(send(form("classeur.xlsx", bytes.toByteArray())));
    start(address, "Commune");

    assertThat(texts(workbook(address + "/resultat.xlsx").get(1))).contains("sûr", "37132");
  }

  /** "re-importable once corrected": by the page of the job, then with the result itself. */
  @Test
  void takesCorrectionsBack() throws IOException, InterruptedException {
    String job = geocoded("liste.csv", LIST, "Ville");
    List<Row> check = workbook(job + "/a-verifier.xlsx");
    assertThat(texts(check.getFirst()))
        .startsWith("ligne", "texte donné", "choix", "texte corrigé", "proposition 1");
    assertThat(check).hasSize(3);
    assertThat(check.get(1).getCellText(1)).isEqualTo("Saint-Aubin");
    String second = check.get(1).getCellText(5);
    assertThat(check.get(1).getCellText(7)).isEqualTo("Voir sur la carte");

    byte[] corrected =
        corrected(
            check,
            (line, column) ->
                switch (line + " " + column) {
                  case "3 choix" -> "2";
                  case "4 texte corrigé" -> "Amboise";
                  default -> null;
                });
    String merged =
        location(
            new PostedForm()
                .file("fichier", "liste-a-verifier.xlsx", corrected)
                .post(served.port(), job + "/corrections"));
    awaitEnd(merged);

    List<Row> rows = workbook(merged + "/resultat.xlsx");
    assertThat(rows.get(1).getCellText(6)).as("untouched").isEqualTo("sûr");
    assertThat(rows.get(2).getCellText(6)).as("chosen").isEqualTo("sûr");
    assertThat(second).startsWith(rows.get(2).getCellText(9).replaceFirst(" \\(.*", ""));
    assertThat(texts(rows.get(3))).as("corrected").contains("sûr", "Amboise", "37003");
    assertThat(body(merged)).contains("sûr&nbsp;: 3");

    // The same with both files at once, as after the job is forgotten.
    byte[] result = bytes(job + "/resultat.xlsx");
    String again =
        location(
            new PostedForm()
                .file("fichier", "liste-geocode.xlsx", result)
                .file("fichier", "liste-a-verifier.xlsx", corrected)
                .post(served.port(), PAGE));
    awaitEnd(again);
    assertThat(texts(workbook(again + "/resultat.xlsx").get(3))).contains("Amboise", "37003");
  }

  @Test
  void keepsWhatNobodySettledForTheNextTime() throws IOException, InterruptedException {
    String job = geocoded("liste.csv", LIST, "Ville");
    byte[] untouched = corrected(workbook(job + "/a-verifier.xlsx"), (line, column) -> null);
    String merged =
        location(
            new PostedForm()
                .file("fichier", "a.xlsx", untouched)
                .post(served.port(), job + "/corrections"));
    awaitEnd(merged);

    List<Row> check = workbook(merged + "/a-verifier.xlsx");
    assertThat(check).hasSize(3);
    assertThat(check.get(1).getCellText(4)).startsWith("Saint-Aubin");
  }

  @Test
  void deletesTheFileOnceItIsWorkedOnAndAllWhenAsked() throws IOException, InterruptedException {
    String job = geocoded("liste.csv", LIST, "Ville");
    Path folder = data.resolve("fichiers-a-geocoder").resolve(job.substring(PAGE.length() + 1));
    assertThat(names(folder))
        .containsExactlyInAnyOrder("resultat.xlsx", "resultat.csv", "a-verifier.xlsx");

    HttpResponse<byte[]> erased = new PostedForm().post(served.port(), job + "/effacer");

    assertThat(location(erased)).startsWith("/geocodage?efface=1");
    assertThat(body("/geocodage?efface=1")).contains("Vos fichiers sont effacés");
    assertThat(folder).doesNotExist();
    assertThat(served.get(job).statusCode()).isEqualTo(404);
    assertThat(served.get(job + "/resultat.xlsx").statusCode()).isEqualTo(404);
    assertThat(new PostedForm().post(served.port(), job + "/effacer").statusCode()).isEqualTo(303);
  }

  @Test
  void hasAddressesThatNobodyGuesses() throws IOException, InterruptedException {
    String one = sent("liste.csv", LIST);
    String other = sent("liste.csv", LIST);

    assertThat(one).matches(PAGE + "/[0-9a-f]{32}").isNotEqualTo(other);
    assertThat(served.get(PAGE + "/../../etc/passwd").statusCode()).isIn(400, 404);
    assertThat(served.get(PAGE + "/%2e%2e").statusCode()).isEqualTo(404);
    assertThat(served.get(one + "/recu").statusCode()).isEqualTo(404);
    assertThat(served.get(one + "/resultat.xlsx").statusCode()).as("not yet").isEqualTo(404);
  }

  @Test
  void refusesBadFilesOnThePageAndKeepsNothingOfThem() throws IOException, InterruptedException {
    List<Path> before = folders();

    assertRefused(form("vide.csv", new byte[0]), "Aucun fichier");
    assertRefused(form("une.csv", bytesOf("Ville\n")), "aucune ligne");
    assertRefused(form("ouvert.csv", bytesOf("Ville;B\n\"Tours;x\n")), "guillemet");
    assertRefused(form("faux.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0}), "");
    assertRefused(form("image.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}), "");
    assertRefused(
        form("a.csv", bytesOf("Ville\nTours\n")).file("fichier", "b.csv", bytesOf("V\nx\n")),
        "Trop de fichiers");
    assertThat(folders()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void refusesCorrectionsThatItCannotFollow() throws IOException, InterruptedException {
    String job = geocoded("liste.csv", LIST, "Ville");
    List<Row> check = workbook(job + "/a-verifier.xlsx");
    byte[] odd = corrected(check, (line, column) -> column.equals("choix") ? "peut-être" : null);

    assertThat(post(job + "/corrections", form("a.xlsx", odd)))
        .contains("« choix » attend 1, 2, 3 ou 0");
    assertThat(post(PAGE, form("a.xlsx", odd))).contains("il manque le résultat");
    assertThat(
            post(
                PAGE,
                form("a.xlsx", corrected(check, (line, column) -> null))
                    .file("fichier", "b.csv", bytesOf("Ville\nTours\n"))))
        .contains("n’est pas un résultat");
  }

  @Test
  void asksForAtLeastOneColumn() throws IOException, InterruptedException {
    String job = sent("liste.csv", LIST);
    HttpResponse<byte[]> answer =
        new PostedForm().field("colonne", "Inconnue").post(served.port(), job);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("Cochez au moins");
    assertThat(served.get(job).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWhatIsTooBigBeforeReadingIt() throws IOException, InterruptedException {
    byte[] big = new byte[(50 << 20) + 1];

    HttpResponse<byte[]> answer = form("gros.csv", big).post(served.port(), PAGE);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("partagez le fichier");
  }

  private static void assertRefused(PostedForm form, String words)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = form.post(served.port(), PAGE);
    String page = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(page).isEqualTo(400);
    assertThat(page).contains("fichier-erreur").contains(words);
  }

  private static String post(String path, PostedForm form)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = form.post(served.port(), path);
    assertThat(answer.statusCode()).isEqualTo(400);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static PostedForm form(String name, byte[] content) {
    return new PostedForm().file("fichier", name, content);
  }

  private static HttpResponse<byte[]> send(PostedForm form)
      throws IOException, InterruptedException {
    return form.post(served.port(), PAGE);
  }

  private static String sent(String name, String content) throws IOException, InterruptedException {
    return location(send(form(name, bytesOf(content))));
  }

  private static String geocoded(String name, String content, String... columns)
      throws IOException, InterruptedException {
    String job = sent(name, content);
    start(job, columns);
    return job;
  }

  private static void start(String job, String... columns)
      throws IOException, InterruptedException {
    PostedForm form = new PostedForm();
    for (String column : columns) {
      form.field("colonne", column);
    }
    assertThat(location(form.post(served.port(), job))).isEqualTo(job);
    awaitEnd(job);
  }

  private static void awaitEnd(String job) throws IOException, InterruptedException {
    String state = "";
    for (int i = 0; i < 400 && !state.equals("fini"); i++) {
      Thread.sleep(25);
      state = new ObjectMapper().readTree(body(job + "/etat")).path("etat").asText();
      assertThat(state).isNotEqualTo("echec");
    }
    assertThat(state).isEqualTo("fini");
  }

  private static String location(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(303);
    return answer.headers().firstValue("location").orElseThrow();
  }

  private static String body(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private static byte[] bytes(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + served.port() + address);
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray())
          .body();
    }
  }

  private static List<Row> workbook(String address) throws IOException, InterruptedException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes(address)))) {
      return workbook.getFirstSheet().read();
    }
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(row.getCell(i) == null ? "" : row.getCell(i).getText());
    }
    return texts;
  }

  private interface Pen {
    /** What a person writes in a cell; null to leave it. */
    @org.jspecify.annotations.Nullable
    String write(String line, String column);
  }

  /** The same workbook, saved again by a spreadsheet after a person wrote in it. */
  private static byte[] corrected(List<Row> rows, Pen pen) throws IOException {
    List<String> columns = texts(rows.getFirst());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "essai", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("À vérifier");
      for (int r = 0; r < rows.size(); r++) {
        List<String> values = texts(rows.get(r));
        for (int c = 0; c < columns.size(); c++) {
          String written = r == 0 ? null : pen.write(values.getFirst(), columns.get(c));
          String value = c < values.size() ? values.get(c) : "";
          sheet.value(r, c, written == null ? value : written);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Path> folders() throws IOException {
    Path root = data.resolve("fichiers-a-geocoder");
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders.toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
