package fr.quifaitquoi.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The page that says where things are, in a browser: with its files, and without JavaScript. */
@EnabledIf(
    value = "fr.quifaitquoi.api.pages.PagesUnderTest#hasBrowser",
    disabledReason = "no Chromium: set QUIFAITQUOI_TEST_CHROMIUM")
class GeocodingIT {
  private static final String LIST =
      "Structure;Adresse;Code postal;Ville;Budget\n"
          + "Maison des associations;;37600;Loches;1.12\n"
          + "Café associatif;place de l’Église;;Saint-Aubin;12,5\n";
  private static final String FILES =
      """
      (text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'liste.csv', { type: 'text/csv' }));
        return files;
      }
      """;

  @Test
  void findsAPlaceWithoutJavaScript() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    try (BrowserContext visitor =
        site.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = visitor.newPage();
      page.navigate(site.url("/geocodage"));
      page.getByLabel("Adresse, commune, code ou coordonnées").fill("47,128 0,995");
      page.locator("main form button[type=submit]").first().click();

      assertThat(page.locator(".lieu-trouve").first()).containsText("Loches");
      assertThat(page.locator(".lieu-trouve").first()).containsText("sûr");
      assertThat(page.locator(".faits")).containsText("Lambert-93");
    }
  }

  @Test
  void givesBackAWorkbookForAFileThatWasDropped() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    try (BrowserContext visitor = site.visitor()) {
      Page page = visitor.newPage();
      page.navigate(site.url("/geocodage"));
      page.waitForLoadState();
      page.waitForTimeout(500);
      JSHandle files = page.evaluateHandle(FILES, LIST);
      page.dispatchEvent("#depot", "dragover", Map.of("dataTransfer", files));
      page.dispatchEvent("#depot", "drop", Map.of("dataTransfer", files));

      assertThat(page.locator("h1")).hasText("liste");
      assertThat(page.getByLabel("Ville")).isChecked();
      assertThat(AccessibilityIT.problems(page)).isEmpty();
      page.screenshot(shot("geocodage-colonnes"));
      page.locator(".description button").click();

      assertThat(page.locator("#t-resultat")).isVisible();
      assertThat(page.locator(".bilan")).containsText("sûr");
      assertThat(AccessibilityIT.problems(page)).isEmpty();
      page.screenshot(shot("geocodage-resultat"));
      Download download =
          page.waitForDownload(() -> page.getByText("Résultat pour tableur (XLSX)").click());
      Path saved = Files.createTempFile("resultat", ".xlsx");
      download.saveAs(saved);
      assertThat(download.suggestedFilename()).isEqualTo("liste-geocode.xlsx");
      try (ReadableWorkbook workbook = new ReadableWorkbook(saved.toFile())) {
        assertThat(workbook.getFirstSheet().read()).hasSize(3);
      }
      page.getByText("Effacer maintenant").click();
      assertThat(page.getByText("Vos fichiers sont effacés.")).isVisible();
    }
  }

  @Test
  void saysWhatCannotBeSentBeforeItIs() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    try (BrowserContext visitor =
        site.visitor(new Browser.NewContextOptions().setViewportSize(390, 844))) {
      Page page = visitor.newPage();
      page.navigate(site.url("/geocodage"));
      page.waitForTimeout(500);
      Path photo = Files.writeString(Files.createTempDirectory("essai").resolve("photo.png"), "x");
      page.setInputFiles("#fichier", photo);

      assertThat(page.locator("#depot-message")).containsText("ni un CSV");
      assertThat(AccessibilityIT.problems(page)).isEmpty();
      page.screenshot(shot("geocodage-fichier-390"));
    }
  }

  private static Page.ScreenshotOptions shot(String name) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "captures"));
    return new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(true);
  }
}
