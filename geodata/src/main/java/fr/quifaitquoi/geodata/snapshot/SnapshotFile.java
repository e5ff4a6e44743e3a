package fr.quifaitquoi.geodata.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Keeps {@link GeographyData} in one file: a mark, a version, the length and CRC-32C of what
 * follows, then the tables in a compact form. Written whole beside its place, then moved there.
 */
public final class SnapshotFile {
  /** To be raised whenever a table is added or changes its form; older files are refused. */
  static final int VERSION = 2;

  /** A coordinate is kept to a millionth of a degree: 11 cm at most. */
  static final double UNITS_PER_DEGREE = Polygons.UNITS_PER_DEGREE;

  private static final byte[] MARK = "QFQ-GEO\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = MARK.length + Integer.BYTES + Integer.BYTES + Long.BYTES;

  private SnapshotFile() {}

  /** Writes the tables to a file, or leaves what was there untouched. */
  public static void write(Path file, GeographyData data) throws IOException {
    byte[] payload = SnapshotTables.encode(data);
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.put(MARK).putInt(VERSION).putInt(payload.length).putLong(checksum(payload, 0)).flip();
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.resolveSibling("."));
    Path beside =
        Files.createTempFile(target.resolveSibling("."), file.getFileName() + ".", ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        writeFully(channel, header);
        writeFully(channel, ByteBuffer.wrap(payload));
        channel.force(true);
      }
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Reads a file that {@link #write} wrote. */
  public static GeographyData read(Path file) throws IOException {
    return decode(Files.readAllBytes(file), file.toString());
  }

  /**
   * Reads the same from a stream.
   *
   * @param name what to call it in error messages
   */
  public static GeographyData read(InputStream stream, String name) throws IOException {
    return decode(stream.readAllBytes(), name);
  }

  private static GeographyData decode(byte[] bytes, String name) throws SnapshotException {
    if (bytes.length < HEADER || !Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
      throw new SnapshotException("« " + name + " » n’est pas un fichier de géographie.");
    }
    ByteBuffer header = ByteBuffer.wrap(bytes, MARK.length, HEADER - MARK.length);
    int version = header.getInt();
    if (version != VERSION) {
      throw new SnapshotException(
          "« %s » est d’une autre version (%d, attendue : %d). Relancez « geodata sync »."
              .formatted(name, version, VERSION));
    }
    if (header.getInt() != bytes.length - HEADER || header.getLong() != checksum(bytes, HEADER)) {
      throw new SnapshotException(
          "« " + name + " » est abîmé ou incomplet. Relancez « geodata sync ».");
    }
    return SnapshotTables.decode(new SnapshotInput(bytes, HEADER));
  }

  private static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static long checksum(byte[] bytes, int from) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, bytes.length - from);
    return crc.getValue();
  }
}
