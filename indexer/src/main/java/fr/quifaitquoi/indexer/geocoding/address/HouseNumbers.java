package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The house numbers of a street, by number, then suffix, packed as the index holds them (some six
 * bytes each): only what is asked for is unpacked. Positions are kept to a millionth of a degree,
 * ids that follow from the street's are not kept. Immutable and thread-safe.
 */
public final class HouseNumbers {
  private static final int HAS_SUFFIX = 1;
  private static final int HAS_ID = 2;
  private static final int HAS_POSTCODE = 4;
  private static final int FLAG_BITS = 3;
  private static final double MILLIONTHS = 1e6;
  private static final Comparator<HouseNumber> ORDER =
      Comparator.comparingInt(HouseNumber::number).thenComparing(HouseNumber::suffix);

  private final String streetId;
  private final @Nullable String postcode;
  private final byte[] packed;

  private HouseNumbers(String streetId, @Nullable String postcode, byte[] packed) {
    this.streetId = streetId;
    this.postcode = postcode;
    this.packed = packed;
  }

  /** Packs the numbers of a street that has this id and, mostly, this postcode. */
  public static HouseNumbers of(
      String streetId, @Nullable String postcode, List<HouseNumber> numbers) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(numbers.size());
      HouseNumber last = new HouseNumber("", 0, "", null, new Position(0, 0));
      for (HouseNumber number : numbers.stream().sorted(ORDER).toList()) {
        write(number, last, streetId, postcode, out);
        last = number;
      }
      return new HouseNumbers(streetId, postcode, out.toArrayCopy());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }

  private static void write(
      HouseNumber number,
      HouseNumber last,
      String streetId,
      @Nullable String postcode,
      ByteBuffersDataOutput out)
      throws IOException {
    boolean ownId = !number.id().equals(usualId(streetId, number.number(), number.suffix()));
    String ownPostcode = number.postcode();
    boolean otherPostcode = ownPostcode != null && !ownPostcode.equals(postcode);
    int flags =
        (number.suffix().isEmpty() ? 0 : HAS_SUFFIX)
            | (ownId ? HAS_ID : 0)
            | (otherPostcode ? HAS_POSTCODE : 0);
    out.writeVInt((number.number() - last.number()) << FLAG_BITS | flags);
    if (!number.suffix().isEmpty()) {
      out.writeString(number.suffix());
    }
    if (ownId) {
      out.writeString(number.id());
    }
    if (ownPostcode != null && otherPostcode) {
      out.writeString(ownPostcode);
    }
    out.writeZInt(millionths(number.position().lat()) - millionths(last.position().lat()));
    out.writeZInt(millionths(number.position().lon()) - millionths(last.position().lon()));
  }

  /** Takes what an index holds. */
  static HouseNumbers packed(String streetId, @Nullable String postcode, BytesRef bytes) {
    return new HouseNumbers(streetId, postcode, BytesRef.deepCopyOf(bytes).bytes);
  }

  byte[] packed() {
    return packed;
  }

  /** How many there are. */
  public int count() {
    return new ByteArrayDataInput(packed).readVInt();
  }

  /** Whether there are none, as in most lieux-dits. */
  public boolean isEmpty() {
    return count() == 0;
  }

  /** All of them, unpacked. */
  public List<HouseNumber> list() {
    Cursor cursor = new Cursor();
    List<HouseNumber> numbers = new ArrayList<>(cursor.count);
    while (cursor.next()) {
      numbers.add(cursor.unpack());
    }
    return numbers;
  }

  /**
   * The one with that suffix.
   *
   * @param suffix in lower case, empty for none
   */
  public Optional<HouseNumber> find(int number, String suffix) {
    Cursor cursor = new Cursor();
    while (cursor.next() && cursor.number <= number) {
      if (cursor.number == number && cursor.suffix.equals(suffix)) {
        return Optional.of(cursor.unpack());
      }
    }
    return Optional.empty();
  }

  /** The one of that rank. */
  HouseNumber get(int rank) {
    Cursor cursor = new Cursor();
    for (int i = 0; i <= rank; i++) {
      if (!cursor.next()) {
        throw new IndexOutOfBoundsException(rank);
      }
    }
    return cursor.unpack();
  }

  /** The id that the address base makes of a street's id and a number. */
  static String usualId(String streetId, int number, String suffix) {
    String digits = Integer.toString(number);
    StringBuilder id = new StringBuilder(streetId).append('_');
    id.repeat("0", Math.max(0, 5 - digits.length())).append(digits);
    return suffix.isEmpty() ? id.toString() : id.append('_').append(suffix).toString();
  }

  static int millionths(double degrees) {
    return (int) Math.round(degrees * MILLIONTHS);
  }

  static Position position(int latMillionths, int lonMillionths) {
    return new Position(lonMillionths / MILLIONTHS, latMillionths / MILLIONTHS);
  }

  /** Goes through them in order. */
  private final class Cursor {
    private final ByteArrayDataInput in = new ByteArrayDataInput(packed);
    private final int count = in.readVInt();
    private int read;
    private int number;
    private String suffix = "";
    private @Nullable String id;
    private @Nullable String ownPostcode;
    private int lat;
    private int lon;

    boolean next() {
      if (read == count) {
        return false;
      }
      read++;
      try {
        readOne();
      } catch (IOException e) {
        throw new UncheckedIOException("memory cannot fail to be read", e);
      }
      return true;
    }

    private void readOne() throws IOException {
      int head = in.readVInt();
      number += head >>> FLAG_BITS;
      suffix = (head & HAS_SUFFIX) == 0 ? "" : in.readString();
      id = (head & HAS_ID) == 0 ? null : in.readString();
      ownPostcode = (head & HAS_POSTCODE) == 0 ? postcode : in.readString();
      lat += in.readZInt();
      lon += in.readZInt();
    }

    HouseNumber unpack() {
      String known = id == null ? usualId(streetId, number, suffix) : id;
      return new HouseNumber(known, number, suffix, ownPostcode, position(lat, lon));
    }
  }
}
