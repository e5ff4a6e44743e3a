package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.indexer.geocoding.City;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A street without its numbers, as an index holds it. */
final class StreetCodec {
  private StreetCodec() {}

  static BytesRef write(Street street) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(street.id());
    out.writeString(street.name());
    out.writeByte((byte) (street.locality() ? 1 : 0));
    writeNullable(street.postcode(), out);
    City city = street.city();
    out.writeString(city.code());
    out.writeString(city.name());
    writeNullable(city.district(), out);
    writeNullable(city.oldCode(), out);
    writeNullable(city.oldName(), out);
    out.writeZInt(HouseNumbers.millionths(street.position().lat()));
    out.writeZInt(HouseNumbers.millionths(street.position().lon()));
    out.writeVInt(street.aliases().size());
    for (String alias : street.aliases()) {
      out.writeString(alias);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /**
   * Reads it back.
   *
   * @param numbers as {@link HouseNumbers} packs them
   */
  static Street read(BytesRef bytes, BytesRef numbers) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String id = in.readString();
    String name = in.readString();
    boolean locality = in.readByte() == 1;
    String postcode = readNullable(in);
    City city =
        new City(
            in.readString(), in.readString(), readNullable(in), readNullable(in), readNullable(in));
    int lat = in.readZInt();
    int lon = in.readZInt();
    int count = in.readVInt();
    List<String> aliases = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      aliases.add(in.readString());
    }
    return new Street(
        id,
        name,
        aliases,
        locality,
        postcode,
        city,
        HouseNumbers.position(lat, lon),
        HouseNumbers.packed(id, postcode, numbers));
  }

  private static void writeNullable(@Nullable String text, DataOutput out) throws IOException {
    out.writeString(text == null ? "" : text);
  }

  private static @Nullable String readNullable(DataInput in) throws IOException {
    String text = in.readString();
    return text.isEmpty() ? null : text;
  }
}
