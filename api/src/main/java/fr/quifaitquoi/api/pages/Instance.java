package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchResult;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.MapView;
import fr.quifaitquoi.web.view.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What pages are made from: the directory, the geography and the settings of this instance.
 * Thread-safe.
 */
final class Instance {
  private final Settings settings;
  private final Supplier<Geography> geography;
  private final Supplier<DirectoryIndex> index;
  private final PageWords vocabulary;
  private final Clock clock;

  Instance(
      Settings settings,
      Supplier<Geography> geography,
      Supplier<DirectoryIndex> index,
      PageWords vocabulary,
      Clock clock) {
    this.settings = settings;
    this.geography = geography;
    this.index = index;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  Geography geography() {
    return geography.get();
  }

  PageWords vocabulary() {
    return vocabulary;
  }

  /** The territory that the instance is about. */
  TerritoryId home() {
    return settings.instance().territory();
  }

  Settings settings() {
    return settings;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Clock clock() {
    return clock;
  }

  CardMaker cards() {
    return new CardMaker(vocabulary, home());
  }

  SearchResult search(SearchRequest request) {
    try {
      return index.get().search(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes whenever searches may find something else. */
  String version() {
    return index.get().findSequence() + " " + today();
  }

  long count(SearchRequest request) {
    return search(SearchEdit.of(request).first(0).build()).total();
  }

  String homeName() {
    return geography().find(home()).map(Territory::name).map(French::typography).orElse("France");
  }

  /**
   * What the pages share.
   *
   * @param reachedAt where this request found the service, for addresses when none is configured
   */
  Site site(String reachedAt) {
    String url = settings.instance().url();
    String contact = settings.instance().contact();
    return new Site(
        settings.instance().name(),
        homeName(),
        url.isEmpty() ? reachedAt : url,
        contact.isEmpty() ? null : contact,
        hasExamples(),
        vocabulary.themeIcons());
  }

  /** The same without asking directory or geography, for pages that must not fail. */
  Site plainSite() {
    Settings.Instance about = settings.instance();
    return new Site(about.name(), "", about.url(), null, false, java.util.Map.of());
  }

  private boolean hasExamples() {
    return count(SearchEdit.all().examples(Examples.ONLY).build()) > 0;
  }

  /** Where errors are signalled and fiches proposed, when a contact is configured. */
  Optional<String> contactUrl(String subject) {
    String contact = settings.instance().contact();
    if (contact.isEmpty()) {
      return Optional.empty();
    }
    boolean mail = contact.contains("@") && !contact.startsWith("http");
    String text = java.net.URLEncoder.encode(subject, java.nio.charset.StandardCharsets.UTF_8);
    return Optional.of(
        mail ? "mailto:" + contact + "?subject=" + text.replace("+", "%20") : contact);
  }

  MapView.@Nullable Tiles tiles() {
    Settings.Tiles tiles = settings.tiles();
    return tiles.url().isEmpty()
        ? null
        : new MapView.Tiles(tiles.url(), tiles.attribution(), tiles.maxZoom());
  }
}
