package fr.quifaitquoi.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Each page under axe's WCAG 2.2 AA rules, light and dark, and what axe cannot see. */
@EnabledIf(
    value = "fr.quifaitquoi.api.pages.PagesUnderTest#hasBrowser",
    disabledReason = "no Chromium: set QUIFAITQUOI_TEST_CHROMIUM")
class AccessibilityIT {
  private static final Path AXE =
      Path.of("../web/src/main/frontend/node_modules/axe-core/axe.min.js");
  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, { runOnly: { type: 'tag',
          values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } });
        return found.violations.map((v) =>
          v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | '));
      }
      """;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/recherche",
          "/recherche?q=introuvable+xyz",
          "/recherche?territoire=bassin-de-vie:37261",
          "/territoires",
          "/territoires?nom=tours",
          "/territoires?carte=fiches_pour_10000&niveau=epci",
          "/territoires?carte=fiches&niveau=bassin-de-vie",
          "/territoires/bassin-de-vie/37132",
          "/territoires/departement/37",
          "/territoires/commune/37261",
          "/territoires/region/24",
          "/themes",
          "/themes/mobilite",
          "/sources",
          "/agenda",
          "/geocodage",
          "/geocodage?q=tours",
          "/accessibilite",
          "/mentions-legales",
          "/donnees-personnelles",
          "/a-propos",
          "/plan-du-site",
          "/ogc",
          "/ogc/api",
          "/ogc/conformance",
          "/ogc/collections/acteurs",
          "/ogc/collections/acteurs/queryables",
          "/ogc/collections/acteurs/tiles/WebMercatorQuad",
          "/ogc/collections/acteurs/items?sous_type=commune",
          "/ogc/collections/communes/items/37261",
          "/page-qui-n-existe-pas");

  /** What breaks a rule on the page as it stands. */
  static List<String> problems(Page page) throws IOException {
    PagesUnderTest.awaitMap(page);
    page.evaluate(Files.readString(AXE));
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }

  @Test
  void noPageBreaksARuleInLightOrDark() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    List<String> problems = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext visitor =
          site.visitor(
              new Browser.NewContextOptions()
                  .setViewportSize(1280, 900)
                  .setColorScheme(scheme)
                  .setReducedMotion(ReducedMotion.REDUCE))) {
        Page page = visitor.newPage();
        List<String> paths = new ArrayList<>(PAGES);
        page.navigate(site.url("/recherche"));
        paths.add(page.locator("#resultats .fiche .nom a").first().getAttribute("href"));
        for (String path : paths) {
          page.navigate(site.url(path));
          problems(page).forEach(found -> problems.add(scheme + " " + path + " " + found));
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void everyPageHasOneTitleOfItsOwnAndSkipsToItsContent() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    Set<String> titles = new HashSet<>();
    try (BrowserContext visitor = site.visitor()) {
      Page page = visitor.newPage();
      for (String path : PAGES) {
        page.navigate(site.url(path));
        assertThat(page.evaluate("document.doctype.name")).as(path).isEqualTo("html");
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        assertThat(titles.add(page.title())).as(path + " " + page.title()).isTrue();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
            .as(path)
            .isEqualTo("#contenu");
      }
    }
  }

  @Test
  void nothingSticksOutOfANarrowScreenNorOfLargeText() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    List<String> wide = new ArrayList<>();
    try (BrowserContext visitor =
        site.visitor(new Browser.NewContextOptions().setViewportSize(320, 700))) {
      Page page = visitor.newPage();
      for (String path : PAGES) {
        page.navigate(site.url(path));
        Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (over instanceof Number pixels && pixels.intValue() > 0) {
          wide.add(path + " by " + pixels);
        }
      }
    }
    assertThat(wide).isEmpty();
  }
}
