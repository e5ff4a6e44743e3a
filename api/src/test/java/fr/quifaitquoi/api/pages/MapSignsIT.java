package fr.quifaitquoi.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Signs on the map can each be hit, however close what they stand for lies (WCAG 2.5.8). */
@EnabledIf(
    value = "fr.quifaitquoi.api.pages.PagesUnderTest#hasBrowser",
    disabledReason = "no Chromium: set QUIFAITQUOI_TEST_CHROMIUM")
class MapSignsIT {
  private static final String DEPARTEMENT = "/recherche?territoire=departement:37";
  private static final int ZOOM_STEPS = 4;

  /** Pairs of signs that cover each other by more than rounding. */
  private static final String COVERING =
      """
      () => {
        const signs = [...document.querySelectorAll('#carte .signe')].map((element) => ({
          name: element.getAttribute('aria-label'), box: element.getBoundingClientRect() }));
        const cover = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
        return signs.flatMap((a, i) => signs.slice(i + 1).filter((b) => cover(a.box, b.box))
            .map((b) => a.name + ' / ' + b.name));
      }
      """;

  @Test
  void noSignCoversAnotherAtAnyZoom() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    List<String> covering = new ArrayList<>();
    try (BrowserContext visitor = visitor(site)) {
      Page page = visitor.newPage();
      page.navigate(site.url(DEPARTEMENT));
      PagesUnderTest.awaitMap(page);
      assertThat(page.locator("#carte .signe").count()).isPositive();
      for (String button : List.of("Agrandir", "Réduire", "Réduire")) {
        for (int step = 0; step < ZOOM_STEPS; step++) {
          PagesUnderTest.awaitMap(page);
          ((List<?>) page.evaluate(COVERING)).forEach(pair -> covering.add(String.valueOf(pair)));
          page.getByTitle(button).click();
        }
      }
    }
    assertThat(covering).isEmpty();
  }

  @Test
  void aPileOpensFromTheKeyboardAndStillCoversNothing() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    try (BrowserContext visitor = visitor(site)) {
      Page page = visitor.newPage();
      page.navigate(site.url(DEPARTEMENT));
      PagesUnderTest.awaitMap(page);
      Locator pile = page.locator("#carte .signe[aria-label*='déplier']").first();
      int count = Integer.parseInt(pile.textContent());
      pile.focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#carte .patte").count()).isEqualTo(count);
      assertThat((List<?>) page.evaluate(COVERING)).isEmpty();
      assertThat(page.evaluate("document.activeElement.hasAttribute('data-id')")).isEqualTo(true);
      assertThat(AccessibilityIT.problems(page)).isEmpty();
    }
  }

  private static BrowserContext visitor(PagesUnderTest site) {
    return site.visitor(
        new Browser.NewContextOptions()
            .setViewportSize(1280, 900)
            .setReducedMotion(ReducedMotion.REDUCE));
  }
}
