package fr.quifaitquoi.indexer.geocoding.address;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * The streets of a département as they wait on disk, while the words of all of them are counted.
 */
final class StreetStore implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final DataOutputStream out;
  private final Map<String, Integer> frequencies = new HashMap<>();
  private int streets;
  private int documents;
  private long addresses;

  StreetStore(Path file) throws IOException {
    this.file = file;
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  /** Adds the streets of a commune. */
  void add(List<AssembledStreet> commune) throws IOException {
    int size = commune.stream().mapToInt(s -> countOf(s.street())).sum();
    addresses += size;
    for (AssembledStreet street : commune) {
      write(street, size);
    }
  }

  private static int countOf(Street street) {
    return Math.max(1, street.numbers().count());
  }

  private void write(AssembledStreet assembled, int size) throws IOException {
    Street street = assembled.street();
    streets++;
    writeBytes(StreetCodec.write(street));
    writeBytes(new BytesRef(street.numbers().packed()));
    List<String> names = new ArrayList<>(List.of(street.name()));
    names.addAll(street.aliases());
    out.writeShort(names.size());
    for (String name : names) {
      documents++;
      Set<String> words = NameWords.of(name);
      words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
      writeAll(words);
    }
    writeAll(assembled.communes());
    writeAll(assembled.postcodes());
    out.writeInt(size);
  }

  private void writeBytes(BytesRef bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes.bytes, bytes.offset, bytes.length);
  }

  private void writeAll(Set<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  int streets() {
    return streets;
  }

  long addresses() {
    return addresses;
  }

  /** Hands all of them over, in the order in which they came; to be called once. */
  void drain(Sink sink) throws IOException {
    out.close();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      for (int i = 0; i < streets; i++) {
        sink.add(read(in));
      }
    }
  }

  private Stored read(DataInputStream in) throws IOException {
    BytesRef street = readBytes(in);
    BytesRef numbers = readBytes(in);
    List<Set<String>> names = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      names.add(readAll(in));
    }
    return new Stored(
        StreetCodec.read(street, numbers), street, names, readAll(in), readAll(in), in.readInt());
  }

  private static BytesRef readBytes(DataInputStream in) throws IOException {
    return new BytesRef(in.readNBytes(in.readInt()));
  }

  private static Set<String> readAll(DataInputStream in) throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (int left = in.readShort(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  /** What the words of a name weigh together. */
  float weightOf(Set<String> words) {
    float weight = 0;
    for (String word : words) {
      weight += IndexFormat.weightOf(frequencies.getOrDefault(word, 0), documents);
    }
    return weight;
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }

  /** What takes streets. */
  interface Sink {
    void add(Stored street) throws IOException;
  }

  /**
   * A street, read back.
   *
   * @param packed the street as {@link StreetCodec} writes it
   * @param names words of its name, then of each alias
   * @param size addresses of its commune
   */
  record Stored(
      Street street,
      BytesRef packed,
      List<Set<String>> names,
      Set<String> communes,
      Set<String> postcodes,
      int size) {}
}
