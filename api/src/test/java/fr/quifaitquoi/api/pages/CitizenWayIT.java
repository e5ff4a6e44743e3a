package fr.quifaitquoi.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a citizen does, from a question to a link sent to a friend. */
@EnabledIf(
    value = "fr.quifaitquoi.api.pages.PagesUnderTest#hasBrowser",
    disabledReason = "no Chromium: set QUIFAITQUOI_TEST_CHROMIUM")
class CitizenWayIT {

  @Test
  void searchesFiltersChoosesABassinOpensAFicheAndSharesIt() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    String shared;
    try (BrowserContext visitor = site.visitor()) {
      Page page = visitor.newPage();
      page.navigate(site.url("/"));
      page.getByLabel("Quoi").fill("vélo Tours");
      page.getByLabel("Quoi").press("Enter");
      assertThat(page).hasURL(Pattern.compile("/recherche\\?q=v%C3%A9lo\\+Tours$"));
      assertThat(page.locator("#resultats .fiche").first()).isVisible();
      assertThat(page).hasTitle(Pattern.compile("vélo Tours"));

      Locator theme = page.locator("input[name=theme]").first();
      String code = theme.getAttribute("value");
      theme.check();
      assertThat(page).hasURL(Pattern.compile("theme=" + code));

      Locator bassin = page.locator("input[name=territoire][value^='bassin-de-vie']").first();
      bassin.check();
      assertThat(page).hasURL(Pattern.compile("territoire=bassin-de-vie:\\d+"));
      assertThat(page.locator("#compte")).containsText("bassin de vie");

      String before = page.url();
      page.goBack();
      assertThat(page).not().hasURL(before);
      assertThat(page).hasURL(Pattern.compile("theme=" + code));
      page.goForward();
      assertThat(page).hasURL(before);

      String name = page.locator("#resultats .fiche .nom").first().innerText();
      page.locator("#resultats .fiche .nom a").first().click();
      assertThat(page.locator("h1")).hasText(name);
      shared = page.locator("[data-partage]").getAttribute("data-partage");
    }
    try (BrowserContext friend = site.visitor()) {
      Page page = friend.newPage();
      page.navigate(shared);
      assertThat(page.url()).isEqualTo(shared);
      assertThat(page.locator("h1")).isVisible();
    }
  }

  @Test
  void doesTheSameWithoutJavaScript() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    try (BrowserContext visitor =
        site.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = visitor.newPage();
      page.navigate(site.url("/"));
      page.getByLabel("Quoi").fill("vélo");
      page.getByLabel("Où").fill("Tours");
      page.locator("#recherche button[type=submit]").click();
      assertThat(page).hasURL(Pattern.compile("q=v%C3%A9lo&territoire=commune:37261$"));
      assertThat(page.locator("#compte")).containsText("Tours");

      page.navigate(site.url("/recherche"));
      Locator theme = page.locator("input[name=theme]").first();
      String code = theme.getAttribute("value");
      theme.check();
      page.locator("#filtrer").click();
      assertThat(page).hasURL(Pattern.compile("theme=" + code));
      page.locator("#resultats .fiche .nom a").first().click();
      assertThat(page.locator("h1")).isVisible();
    }
  }

  @Test
  void findsOnAPhoneWithListMapAndFilters() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    try (BrowserContext visitor =
        site.visitor(
            new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true))) {
      Page page = visitor.newPage();
      page.navigate(site.url("/recherche"));
      assertThat(page.locator("#resultats .fiche").first()).isVisible();
      assertThat(page.locator("#carte")).isHidden();

      page.locator("#vers-filtres").tap();
      page.locator("input[name=theme]").first().check();
      assertThat(page).hasURL(Pattern.compile("theme="));
      assertThat(page.locator("#filtrer")).hasText(Pattern.compile("Voir \\d+.fiches?"));
      page.locator("#filtrer").tap();
      assertThat(page.locator("#filtres")).isHidden();

      page.locator("#vers-carte").tap();
      assertThat(page.locator("#carte .point").first()).isVisible();
      assertThat(page.locator("#resultats")).isHidden();
      page.goBack();
      assertThat(page.locator("#resultats .fiche").first()).isVisible();
    }
  }

  @Test
  void proposesPlacesAsOneTypesWithTheKeyboardOnly() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    try (BrowserContext visitor = site.visitor()) {
      Page page = visitor.newPage();
      page.navigate(site.url("/"));
      assertThat(page.locator("#q")).hasAttribute("role", "combobox");
      page.locator("#q").pressSequentially("exemple");
      assertThat(page.locator("#q-suggestions [role=option]").first()).isVisible();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#q"))
          .hasAttribute("aria-activedescendant", Pattern.compile("q-suggestions-0"));
      page.keyboard().press("Escape");
      assertThat(page.locator("#q-suggestions")).isHidden();
      assertThat(page.locator("#q")).isFocused();
    }
  }

  @Test
  void neverEndsInADeadEnd() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    try (BrowserContext visitor = site.visitor()) {
      Page page = visitor.newPage();
      page.navigate(site.url("/recherche?q=xylophone+quantique&theme=mobilite"));
      assertThat(page.locator(".rien h2").first()).containsText("Aucune fiche");
      assertThat(page.locator(".rien .liens a").first()).containsText("Sans les mots");
      page.navigate(site.url("/recherche?ou=Trifouillis"));
      assertThat(page.locator("#ou-erreur")).containsText("Aucun lieu ne s’appelle");
      assertThat(page.locator("#ou")).hasAttribute("aria-describedby", "ou-erreur");
    }
  }
}
