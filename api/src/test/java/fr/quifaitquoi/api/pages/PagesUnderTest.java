package fr.quifaitquoi.api.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.quifaitquoi.api.cli.Service;
import fr.quifaitquoi.api.demo.DemoData;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.api.settings.SettingsReader;
import fr.quifaitquoi.api.source.SourceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The real service on an embedded database with the demonstration's data, and a real browser. One
 * for all browser tests: nothing in them writes. No request leaves the machine.
 */
final class PagesUnderTest {
  private static final List<String> BROWSER_OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");
  private static final double PATIENCE_MILLIS = 20_000;

  private static @Nullable PagesUnderTest current;

  private final Service service;
  private final Browser browser;

  private PagesUnderTest(Service service, Browser browser) {
    this.service = service;
    this.browser = browser;
  }

  /** Whether a Chromium is there: without one, browser tests are skipped. */
  static boolean hasBrowser() {
    return findBrowser().isPresent();
  }

  private static Optional<Path> findBrowser() {
    String configured = System.getenv("QUIFAITQUOI_TEST_CHROMIUM");
    Path path = Path.of(configured == null ? "/usr/bin/chromium" : configured);
    return Files.isExecutable(path) ? Optional.of(path) : Optional.empty();
  }

  static synchronized PagesUnderTest get() throws IOException, InterruptedException {
    if (current == null) {
      current = start();
    }
    return current;
  }

  private static PagesUnderTest start() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("quifaitquoi-pages");
    Engine engine =
        Engine.open(
            SettingsReader.of(Map.of(Setting.PORT, "0", Setting.DATA, data.toString())).read());
    new DemoData(engine.database(), new SourceStore(engine.database()), Clock.systemUTC())
        .loadIfAbsent(engine.geography().get(), engine.settings().instance().territory());
    engine.index().catchUp();
    Service service = Service.start(engine);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(findBrowser().orElseThrow())
                    .setArgs(BROWSER_OPTIONS));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return new PagesUnderTest(service, browser);
  }

  String url(String path) {
    return service.address().resolve(path).toString();
  }

  /** A browser of its own, in French, whose requests to other sites fail at once. */
  BrowserContext visitor(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setLocale("fr-FR"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    String here = service.address().getAuthority();
    context.route(url -> !url.contains(here) && !url.startsWith("data:"), route -> route.abort());
    return context;
  }

  /**
   * Waits until the page's map, if it has one, shows what it was asked and nothing is on its way.
   */
  static void awaitMap(Page page) {
    if (page.locator("#carte").count() > 0) {
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.locator("#carte[aria-busy='false']")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }
  }

  BrowserContext visitor() {
    return visitor(new Browser.NewContextOptions().setViewportSize(1440, 900));
  }
}
