package fr.quifaitquoi.indexer.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * What filters, sorts and counts look at, for each document of one segment, as plain arrays in
 * memory (about 150 bytes an entry): a scan of 200,000 entries then takes a fraction of a
 * millisecond. Immutable, as the segment's documents are.
 */
final class Columns {
  /** In a column of days or coordinates: not known. */
  static final int NONE = Integer.MIN_VALUE;

  final int[] kind;
  final int[] example;
  final int[] gone;
  final int[] completeness;
  final int[] nameWords;
  final int[] checkedDay;
  final int[] changedDay;
  final int[] verifiedDay;
  final int[] firstDay;
  final int[] lastDay;

  /** Rank of the name in this segment, in French alphabetical order. */
  final int[] nameRank;

  /** Principal place, in {@link Coordinates}. */
  final int[] latitude;

  final int[] longitude;

  /** The same in web Mercator, of 2³¹ a side, from the north-west; see {@link MapDrawer}. */
  final int[] mercatorX;

  final int[] mercatorY;

  /** All places of those documents that have several. */
  final Map<Integer, int[]> severalPlaces = new HashMap<>();

  /** Those documents: a bit is quicker to ask than the map. */
  final FixedBitSet haveSeveralPlaces;

  /** Those documents that are examples. */
  final FixedBitSet examples;

  /** Where to find them by latitude and longitude. */
  final PlaceGrid grid;

  /** {@link TwinKeys#COUNT} for each document. */
  final long[] twinKeys;

  private final Map<Dimension, ValueColumn> values = new EnumMap<>(Dimension.class);
  private final Map<WordTerms.Zone, ZoneWords> words = new EnumMap<>(WordTerms.Zone.class);

  Columns(LeafReader reader, Map<Dimension, Dictionary> dictionaries) throws IOException {
    kind = numbers(reader, Fields.KIND);
    example = numbers(reader, Fields.EXAMPLE);
    gone = numbers(reader, Fields.GONE);
    completeness = numbers(reader, Fields.COMPLETENESS);
    nameWords = numbers(reader, Fields.NAME_WORDS);
    checkedDay = numbers(reader, Fields.CHECKED_DAY);
    changedDay = numbers(reader, Fields.CHANGED_DAY);
    verifiedDay = numbers(reader, Fields.VERIFIED_DAY);
    firstDay = numbers(reader, Fields.FIRST_DAY);
    lastDay = numbers(reader, Fields.LAST_DAY);
    nameRank = nameRanks(reader);
    latitude = filled(reader);
    longitude = filled(reader);
    mercatorX = filled(reader);
    mercatorY = filled(reader);
    examples = listExamples();
    haveSeveralPlaces = new FixedBitSet(reader.maxDoc());
    loadPlaces(reader);
    grid = PlaceGrid.of(latitude, longitude, severalPlaces);
    twinKeys = loadTwinKeys(reader);
    for (Dimension dimension : Dimension.values()) {
      Dictionary dictionary = Objects.requireNonNull(dictionaries.get(dimension));
      values.put(dimension, ValueColumn.load(reader, dimension.field(), dictionary));
    }
    for (WordTerms.Zone zone : WordTerms.Zone.values()) {
      words.put(zone, ZoneWords.load(reader, zone.field()));
    }
  }

  /** The words that the segment has there. */
  ZoneWords words(WordTerms.Zone zone) {
    return Objects.requireNonNull(words.get(zone));
  }

  ValueColumn values(Dimension dimension) {
    return Objects.requireNonNull(values.get(dimension));
  }

  private static int[] filled(LeafReader reader) {
    int[] column = new int[reader.maxDoc()];
    Arrays.fill(column, NONE);
    return column;
  }

  private static int[] numbers(LeafReader reader, String field) throws IOException {
    int[] column = filled(reader);
    NumericDocValues values = DocValues.getNumeric(reader, field);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      column[values.docID()] = (int) values.longValue();
    }
    return column;
  }

  private FixedBitSet listExamples() {
    FixedBitSet set = new FixedBitSet(example.length);
    for (int doc = 0; doc < example.length; doc++) {
      if (example[doc] == 1) {
        set.set(doc);
      }
    }
    return set;
  }

  private static int[] nameRanks(LeafReader reader) throws IOException {
    int[] column = filled(reader);
    SortedDocValues values = DocValues.getSorted(reader, Fields.NAME_ORDER);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      column[values.docID()] = values.ordValue();
    }
    return column;
  }

  private void loadPlaces(LeafReader reader) throws IOException {
    BinaryDocValues values = DocValues.getBinary(reader, Fields.PLACES);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int[] places = Coordinates.of(values.binaryValue());
      latitude[values.docID()] = places[0];
      longitude[values.docID()] = places[1];
      mercatorX[values.docID()] = Coordinates.mercatorX(places[1]);
      mercatorY[values.docID()] = Coordinates.mercatorY(places[0]);
      if (places.length > 2) {
        severalPlaces.put(values.docID(), places);
        haveSeveralPlaces.set(values.docID());
      }
    }
  }

  private static long[] loadTwinKeys(LeafReader reader) throws IOException {
    long[] keys = new long[reader.maxDoc() * TwinKeys.COUNT];
    BinaryDocValues values = DocValues.getBinary(reader, Fields.TWIN_KEYS);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      BytesRef bytes = values.binaryValue();
      ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)
          .asLongBuffer()
          .get(keys, values.docID() * TwinKeys.COUNT, TwinKeys.COUNT);
    }
    return keys;
  }
}
