package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.City;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as they wait on disk to be sorted. */
final class RowCodec {
  private static final PositionKind[] KINDS = PositionKind.values();

  private RowCodec() {}

  static void write(AddressRow row, DataOutputStream out) throws IOException {
    out.writeUTF(row.id());
    out.writeInt(row.number());
    out.writeUTF(row.suffix());
    out.writeUTF(row.street().name());
    out.writeBoolean(row.street().locality());
    out.writeByte(row.street().aliases().size());
    for (String alias : row.street().aliases()) {
      out.writeUTF(alias);
    }
    writeNullable(row.postcode(), out);
    out.writeUTF(row.city().code());
    out.writeUTF(row.city().name());
    writeNullable(row.city().district(), out);
    writeNullable(row.city().oldCode(), out);
    writeNullable(row.city().oldName(), out);
    out.writeDouble(row.position().lon());
    out.writeDouble(row.position().lat());
    out.writeByte(row.kind().ordinal());
  }

  static AddressRow read(DataInputStream in) throws IOException {
    String id = in.readUTF();
    int number = in.readInt();
    String suffix = in.readUTF();
    StreetName street = readName(in);
    String postcode = readNullable(in);
    City city =
        new City(in.readUTF(), in.readUTF(), readNullable(in), readNullable(in), readNullable(in));
    Position position = new Position(in.readDouble(), in.readDouble());
    return new AddressRow(
        id, number, suffix, street, postcode, city, position, KINDS[in.readByte()]);
  }

  private static StreetName readName(DataInputStream in) throws IOException {
    String name = in.readUTF();
    boolean locality = in.readBoolean();
    int count = in.readByte();
    List<String> aliases = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      aliases.add(in.readUTF());
    }
    return new StreetName(name, locality, aliases);
  }

  private static void writeNullable(@Nullable String text, DataOutputStream out)
      throws IOException {
    out.writeUTF(text == null ? "" : text);
  }

  private static @Nullable String readNullable(DataInputStream in) throws IOException {
    String text = in.readUTF();
    return text.isEmpty() ? null : text;
  }
}
