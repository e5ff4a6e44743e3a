package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open index of a département, closed when nobody uses it any more: whoever opened it uses it
 * until its release. Thread-safe.
 */
final class DepartementIndex {
  private static final Logger LOG = LoggerFactory.getLogger(DepartementIndex.class);

  private final Path folder;
  private final DirectoryReader reader;
  private final LeafReader leaf;
  private final IndexDescription description;
  private final Set<String> places;
  private final Box bounds;

  private DepartementIndex(Path folder, DirectoryReader reader, IndexDescription description)
      throws IOException {
    this.folder = folder;
    this.reader = reader;
    this.description = description;
    if (reader.leaves().size() != 1) {
      throw new CorruptIndexException("one segment expected", folder.toString());
    }
    leaf = reader.leaves().getFirst().reader();
    places = readPlaces(leaf);
    bounds = readBounds(leaf, folder);
  }

  /** Opens an index and checks every byte of it. */
  static DepartementIndex open(Path folder) throws IOException, AddressIndexException {
    try {
      Directory directory = new MMapDirectory(folder);
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      String version = IndexDescription.versionOf(commit.getUserData());
      if (!version.equals(IndexFormat.VERSION)) {
        throw new AddressIndexException(
            "L’index « %s » a été fait par une autre version de Qui fait quoi (format %s au lieu de %s) : %s"
                .formatted(folder, version, IndexFormat.VERSION, remedy(folder)),
            null);
      }
      for (String file : commit.files(true)) {
        check(directory, file);
      }
      IndexDescription description = IndexDescription.of(commit.getUserData());
      return open(folder, directory, description);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException e) {
      throw new AddressIndexException(
          "L’index « %s » est abîmé ou incomplet : %s".formatted(folder, remedy(folder)), e);
    }
  }

  private static DepartementIndex open(
      Path folder, Directory directory, IndexDescription description) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    boolean opened = false;
    try {
      DepartementIndex index = new DepartementIndex(folder, reader, description);
      opened = true;
      return index;
    } finally {
      if (!opened) {
        reader.close();
      }
    }
  }

  private static String remedy(Path folder) {
    Path departement = folder.toAbsolutePath().getParent();
    String code = departement == null ? "" : String.valueOf(departement.getFileName());
    return "refaites-le avec « quifaitquoi geodata sync --addresses " + code + " ».";
  }

  private static void check(Directory directory, String file) throws IOException {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    }
  }

  private static Set<String> readPlaces(LeafReader leaf) throws IOException {
    Set<String> places = new HashSet<>();
    TermsEnum terms = leaf.terms(IndexFormat.PLACES).iterator();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      places.add(term.utf8ToString());
    }
    return Set.copyOf(places);
  }

  private static Box readBounds(LeafReader leaf, Path folder) throws IOException {
    PointValues points = leaf.getPointValues(IndexFormat.POINTS);
    if (points == null) {
      throw new CorruptIndexException("points expected", folder.toString());
    }
    Position southWest = corner(points.getMinPackedValue());
    Position northEast = corner(points.getMaxPackedValue());
    return new Box(southWest.lon(), southWest.lat(), northEast.lon(), northEast.lat());
  }

  private static Position corner(byte[] packed) {
    return HouseNumbers.position(
        NumericUtils.sortableBytesToInt(packed, 0),
        NumericUtils.sortableBytesToInt(packed, Integer.BYTES));
  }

  /** One more uses it. */
  void use() {
    reader.incRef();
  }

  /** One uses it no more; the last closes it. */
  void release() throws IOException {
    reader.decRef();
  }

  /** Its files are deleted once nobody uses it, since another has taken its place. */
  void deleteWhenClosed() {
    reader
        .getReaderCacheHelper()
        .addClosedListener(key -> {
          Folders.delete(folder);
          LOG.debug("{} is deleted", folder);
        });
  }

  LeafReader leaf() {
    return leaf;
  }

  IndexDescription description() {
    return description;
  }

  /** The communes and postcodes that it knows, as terms of {@link IndexFormat#PLACES}. */
  Set<String> places() {
    return places;
  }

  /** Around all of its addresses. */
  Box bounds() {
    return bounds;
  }

  Path folder() {
    return folder;
  }
}
