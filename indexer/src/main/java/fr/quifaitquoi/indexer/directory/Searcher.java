package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import fr.quifaitquoi.indexer.directory.TopCards.Ranked;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Answers searches on one snapshot of the index. Thread-safe. */
final class Searcher {
  private static final int MOST_HITS = 100;

  private final Areas areas;
  private final ThemeWords themeWords;
  private final Map<Dimension, Dictionary> dictionaries;

  Searcher(Areas areas, ThemeWords themeWords, Map<Dimension, Dictionary> dictionaries) {
    this.areas = areas;
    this.themeWords = themeWords;
    this.dictionaries = dictionaries;
  }

  SearchResult search(SearchRequest request, Snapshot snapshot) throws IOException {
    String given = request.page().cursor();
    Cursor cursor = given == null ? null : Cursor.of(given, request);
    TextQuery text = TextQuery.of(request.text(), themeWords);
    Area area = area(request);
    Matcher.Found found =
        new Matcher(request, boxes(request), text, area, dictionaries)
            .find(snapshot, cursor == null ? null : cursor.leniency());
    int today =
        cursor == null ? (int) LocalDate.now(EntryValues.FRANCE).toEpochDay() : cursor.today();
    Order order = new Order(request, !text.isEmpty(), area, today);
    List<FixedBitSet> cards = cards(found.segments(), snapshot.twins());
    int limit = Math.clamp(request.page().limit(), 0, MOST_HITS);
    List<Ranked> top =
        new TopCards(order, limit == 0 ? 0 : limit + 1, cursor == null ? null : cursor.rank())
            .list(found.segments(), cards);
    List<Ranked> shown = top.subList(0, Math.min(limit, top.size()));
    String next =
        top.size() <= limit || shown.isEmpty()
            ? null
            : new Cursor(
                    Cursor.fingerprint(request), found.leniency(), today, shown.getLast().rank())
                .toText();
    return new SearchResult(
        Cards.count(cards),
        listHits(shown, order, snapshot),
        new FacetCounts(found.segments(), snapshot.twins(), dictionaries, request)
            .count(request.facets()),
        next,
        snapshot.sequence().orElse(0));
  }

  /** Ids of what a request finds, those included that another one stands for. */
  List<String> listIds(SearchRequest request, Snapshot snapshot) throws IOException {
    TextQuery text = TextQuery.of(request.text(), themeWords);
    Matcher.Found found =
        new Matcher(request, boxes(request), text, area(request), dictionaries)
            .find(snapshot, null);
    List<String> ids = new ArrayList<>();
    for (SegmentMatch match : found.segments()) {
      FixedBitSet hits = match.hits();
      for (int doc = Bitsets.next(hits, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = Bitsets.next(hits, doc + 1)) {
        ids.add(match.segment().id(doc));
      }
    }
    return ids;
  }

  /** What a request finds within a window, as cards. */
  List<SegmentCards> listCards(SearchRequest request, @Nullable Box window, Snapshot snapshot)
      throws IOException {
    List<Box> boxes = new ArrayList<>(boxes(request));
    if (window != null) {
      boxes.add(window);
    }
    TextQuery text = TextQuery.of(request.text(), themeWords);
    Matcher.Found found =
        new Matcher(request, boxes, text, area(request), dictionaries).find(snapshot, null);
    List<FixedBitSet> cards = cards(found.segments(), snapshot.twins());
    List<SegmentCards> list = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      list.add(new SegmentCards(found.segments().get(i).segment(), cards.get(i)));
    }
    return list;
  }

  /** The cards of one segment. */
  record SegmentCards(Segment segment, FixedBitSet docs) {}

  private @Nullable Area area(SearchRequest request) {
    return request.where().territories().isEmpty() ? null : areas.find(request.where());
  }

  private static List<Box> boxes(SearchRequest request) {
    Box box = request.where().box();
    return box == null ? List.of() : List.of(box);
  }

  private static List<FixedBitSet> cards(List<SegmentMatch> matches, Twins twins) {
    return Cards.collapse(matches, matches.stream().map(SegmentMatch::hits).toList(), twins);
  }

  private static List<SearchResult.Hit> listHits(List<Ranked> shown, Order order, Snapshot snapshot)
      throws IOException {
    List<SearchResult.Hit> hits = new ArrayList<>();
    for (Ranked card : shown) {
      Segment segment = card.match().segment();
      StoredEntry stored = segment.stored(card.doc());
      hits.add(
          new SearchResult.Hit(
              stored.document(),
              stored.placement(),
              order.distance(card.match(), card.doc()),
              card.match().reachOf(card.doc()),
              listTwins(segment.base() + card.doc(), snapshot)));
    }
    return hits;
  }

  private static List<String> listTwins(int global, Snapshot snapshot) throws IOException {
    int[] twins = snapshot.twins().twinsOf(global);
    if (twins == null) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (int twin : twins) {
      if (twin != global) {
        Segment segment = snapshot.segmentOf(twin);
        ids.add(segment.id(twin - segment.base()));
      }
    }
    return List.copyOf(ids);
  }
}
