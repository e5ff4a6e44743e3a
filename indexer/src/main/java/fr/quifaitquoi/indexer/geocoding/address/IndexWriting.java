package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * Writes the index of a département: one document per street, followed by one per alias, in one
 * segment, in the order of communes, so that what is asked together lies together.
 */
final class IndexWriting {
  private static final FieldType TERMS = IndexFormat.terms();
  private static final FieldType POINTS = IndexFormat.points();
  private static final double BUFFER_MEGABYTES = 48;

  private IndexWriting() {}

  /** Writes the streets to a new folder, with what is said of them. */
  static void write(StreetStore streets, Path folder, Map<String, String> description)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            // Merges neighbours only: an alias stays right behind its street.
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler())
            .setUseCompoundFile(true);
    config.getMergePolicy().setNoCFSRatio(1);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      streets.drain(street -> writer.addDocuments(documents(street, streets)));
      writer.setLiveCommitData(description.entrySet());
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private static List<Document> documents(StreetStore.Stored stored, StreetStore all) {
    List<Document> documents = new ArrayList<>();
    for (Set<String> words : stored.names()) {
      Document document = new Document();
      for (String word : words) {
        document.add(new Field(IndexFormat.WORDS, word, TERMS));
      }
      document.add(
          new BinaryDocValuesField(IndexFormat.NAME, new BytesRef(String.join(" ", words))));
      addPlaces(stored, document);
      int weight = Float.floatToIntBits(all.weightOf(words));
      document.add(new NumericDocValuesField(IndexFormat.WEIGHT, weight));
      document.add(new NumericDocValuesField(IndexFormat.SIZE, stored.size()));
      document.add(new NumericDocValuesField(IndexFormat.WHERE, where(stored.street().position())));
      if (documents.isEmpty()) {
        addStreet(stored, document);
      } else {
        document.add(new NumericDocValuesField(IndexFormat.ALIAS, documents.size()));
      }
      documents.add(document);
    }
    return documents;
  }

  private static void addPlaces(StreetStore.Stored stored, Document document) {
    for (String commune : stored.communes()) {
      document.add(new Field(IndexFormat.PLACES, IndexFormat.COMMUNE_PREFIX + commune, TERMS));
    }
    for (String postcode : stored.postcodes()) {
      document.add(new Field(IndexFormat.PLACES, IndexFormat.POSTCODE_PREFIX + postcode, TERMS));
    }
  }

  private static void addStreet(StreetStore.Stored stored, Document document) {
    document.add(new BinaryDocValuesField(IndexFormat.STREET, stored.packed()));
    HouseNumbers numbers = stored.street().numbers();
    document.add(new BinaryDocValuesField(IndexFormat.NUMBERS, new BytesRef(numbers.packed())));
    int rank = 0;
    for (HouseNumber number : numbers.list()) {
      document.add(point(number.position(), rank++));
    }
    if (rank == 0) {
      document.add(point(stored.street().position(), IndexFormat.WHOLE_STREET));
    }
  }

  private static Field point(Position position, int rank) {
    byte[] packed = new byte[3 * Integer.BYTES];
    NumericUtils.intToSortableBytes(HouseNumbers.millionths(position.lat()), packed, 0);
    NumericUtils.intToSortableBytes(HouseNumbers.millionths(position.lon()), packed, Integer.BYTES);
    NumericUtils.intToSortableBytes(rank, packed, 2 * Integer.BYTES);
    return new Field(IndexFormat.POINTS, new BytesRef(packed), POINTS);
  }

  private static long where(Position position) {
    long lat = HouseNumbers.millionths(position.lat());
    long lon = HouseNumbers.millionths(position.lon());
    return lat << Integer.SIZE | (lon & 0xFFFF_FFFFL);
  }
}
