package fr.quifaitquoi.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes pictures of the main pages, wide and on a phone, to be looked at: {@code target/captures}.
 * The README shows the first one.
 */
@EnabledIf(
    value = "fr.quifaitquoi.api.pages.PagesUnderTest#hasBrowser",
    disabledReason = "no Chromium: set QUIFAITQUOI_TEST_CHROMIUM")
class PicturesIT {
  private static final double AFTER_THE_MAP_MILLIS = 1_500;

  @ParameterizedTest
  @CsvSource({
    "accueil, /",
    "recherche, /recherche?q=v%C3%A9lo&territoire=commune:37261",
    "rien, /recherche?q=zzzzzz&territoire=commune:37261",
    "bassin, /territoires/bassin-de-vie/37132",
    "carte-territoires, /territoires?carte=fiches_pour_10000&niveau=epci",
    "theme, /themes/mobilite",
    "sources, /sources",
    "geocodage, /geocodage",
    "geocodage-tours, /geocodage?q=saint-aubin",
    "geocodage-point, '/geocodage?q=47%C2%B023%E2%80%B238%E2%80%B3N+0%C2%B041%E2%80%B2E'",
  })
  void showsThePageWideAndOnAPhone(String name, String path) throws Exception {
    take(name, path, 1440, 900);
    take(name + "-390", path, 390, 844);
  }

  private static void take(String name, String path, int width, int height) throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    Path picture = Files.createDirectories(Path.of("target", "captures")).resolve(name + ".png");
    try (BrowserContext visitor =
        site.visitor(new Browser.NewContextOptions().setViewportSize(width, height))) {
      Page page = visitor.newPage();
      page.navigate(site.url(path));
      assertThat(page.locator("h1")).isVisible();
      page.waitForTimeout(AFTER_THE_MAP_MILLIS);
      page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
    assertThat(picture).isNotEmptyFile();
  }
}
