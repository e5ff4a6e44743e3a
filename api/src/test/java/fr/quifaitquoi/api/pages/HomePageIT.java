package fr.quifaitquoi.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the first screen costs, whom it calls, and what it is without internet. */
@EnabledIf(
    value = "fr.quifaitquoi.api.pages.PagesUnderTest#hasBrowser",
    disabledReason = "no Chromium: set QUIFAITQUOI_TEST_CHROMIUM")
class HomePageIT {
  private static final long MOST_BYTES = 150 * 1024;
  private static final double AFTER_THE_MAP_MILLIS = 1500;
  private static final String TILES_HOST = "data.geopf.fr";

  @Test
  void weighsLessThan150KilobytesBesideTiles() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    try (BrowserContext visitor = site.visitor()) {
      // Tiles that answer: the outlines that stand for them are then not asked.
      visitor.route(
          url -> url.contains(TILES_HOST),
          route ->
              route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions()
                      .setContentType("image/svg+xml")
                      .setBody(
                          "<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>")));
      Page page = visitor.newPage();
      CDPSession network = visitor.newCDPSession(page);
      AtomicLong bytes = new AtomicLong();
      network.on(
          "Network.loadingFinished",
          event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
      network.send("Network.enable");
      page.navigate(site.url("/"));
      assertThat(page.locator("#carte .leaflet-marker-icon").first()).isVisible();
      page.waitForTimeout(AFTER_THE_MAP_MILLIS);
      System.out.println("home page, compressed, beside tiles: " + bytes.get() + " bytes");
      assertThat(bytes.get()).isPositive().isLessThan(MOST_BYTES);
    }
  }

  @Test
  void callsNobodyElseThanTheTilesAndDrawsOutlinesWithoutThem() throws Exception {
    PagesUnderTest site = PagesUnderTest.get();
    try (BrowserContext visitor = site.visitor()) {
      Page page = visitor.newPage();
      List<String> hosts = new ArrayList<>();
      page.onRequest(request -> hosts.add(URI.create(request.url().split("\\?")[0]).getHost()));
      page.navigate(site.url("/"));
      assertThat(page.locator("#carte.sur-contours path.fond").first()).isAttached();
      assertThat(page.locator("#carte .nom-lieu").first()).isAttached();
      assertThat(hosts).allMatch(host -> host.equals("localhost") || host.equals(TILES_HOST));
      assertThat(visitor.cookies()).isEmpty();
    }
  }
}
