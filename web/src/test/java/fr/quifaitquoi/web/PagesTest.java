package fr.quifaitquoi.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.ProblemView;
import fr.quifaitquoi.web.view.Site;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Site SITE =
      new Site(
          "Qui fait quoi",
          "Centre-Val de Loire",
          "http://localhost:8080",
          null,
          true,
          Map.of("mobilite", "bike"));

  @Test
  void escapesWhateverComesFromElsewhere() {
    String hostile = "\"><script>alert(1)</script>";
    String html =
        new Pages()
            .render(
                SITE,
                new ProblemView(
                    Head.of(hostile, hostile, "/", "carte"),
                    404,
                    hostile,
                    List.of(Link.to(hostile, "javascript:alert(1)")),
                    List.of()));
    assertThat(html).doesNotContain("<script>alert").doesNotContain("href=\"javascript:");
  }

  @Test
  void saysHowToRemoveTheExamples() {
    String html =
        new Pages()
            .render(
                SITE,
                new ProblemView(
                    Head.of("Page introuvable", "", "/x", ""),
                    404,
                    "Rien ici.",
                    List.of(),
                    List.of()));
    assertThat(html)
        .contains("./quifaitquoi exemples supprimer")
        .contains("<html lang=\"fr\">")
        .contains("<h1>Page introuvable</h1>")
        .containsPattern("/assets/app-[A-Za-z0-9_-]+\\.css");
  }

  @Test
  void servesOnlyWhatTheBuildMade() throws Exception {
    String css = Assets.url("app.css").substring("/assets/".length());
    assertThat(Assets.find(css))
        .get()
        .extracting(Assets.Asset::contentType)
        .asString()
        .contains("css");
    assertThat(Assets.find("../view/Card.class")).isEmpty();
    assertThat(Assets.find("icons.properties")).isEmpty();
    assertThat(Assets.find("")).isEmpty();
  }
}
