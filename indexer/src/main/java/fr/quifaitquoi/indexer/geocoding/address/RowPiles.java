package fr.quifaitquoi.indexer.geocoding.address;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Rows parted into files by a key, so that those of a key can be held in memory together, whatever
 * the order in which they came.
 */
final class RowPiles implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Function<AddressRow, String> key;
  private final Map<String, DataOutputStream> piles = new TreeMap<>();

  RowPiles(Path folder, Function<AddressRow, String> key) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.key = key;
  }

  void add(AddressRow row) throws IOException {
    String name = key.apply(row);
    DataOutputStream pile = piles.get(name);
    if (pile == null) {
      pile =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(name)), BUFFER));
      piles.put(name, pile);
    }
    RowCodec.write(row, pile);
  }

  /** The keys there are, in order; to be called once all is added. */
  List<String> finish() throws IOException {
    close();
    return List.copyOf(piles.keySet());
  }

  /** Hands over the rows of a pile in the order in which they came, and deletes it. */
  void drain(String name, RowSink sink) throws IOException {
    Path file = file(name);
    long size = Files.size(file);
    try (CountedStream counted = new CountedStream(Files.newInputStream(file));
        DataInputStream in = new DataInputStream(counted)) {
      while (counted.position() < size) {
        sink.add(RowCodec.read(in));
      }
    }
    Files.delete(file);
  }

  /** The rows of a pile by commune, then as they came. */
  List<AddressRow> sort(String name) throws IOException {
    List<AddressRow> rows = new ArrayList<>();
    drain(name, rows::add);
    rows.sort(Comparator.comparing(row -> row.city().code()));
    return rows;
  }

  long size(String name) throws IOException {
    return Files.size(file(name));
  }

  private Path file(String name) {
    return folder.resolve(name + ".lignes");
  }

  @Override
  public void close() throws IOException {
    for (DataOutputStream pile : piles.values()) {
      pile.close();
    }
  }

  /** What takes rows. */
  interface RowSink {
    void add(AddressRow row) throws IOException;
  }

  /** Knows how far it has been read, which tells the end of the rows from a torn one. */
  private static final class CountedStream extends BufferedInputStream {
    private long position;

    CountedStream(InputStream in) {
      super(in, BUFFER);
    }

    long position() {
      return position;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      position += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      position += Math.max(read, 0);
      return read;
    }
  }
}
