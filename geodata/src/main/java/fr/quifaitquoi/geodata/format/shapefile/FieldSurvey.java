package fr.quifaitquoi.geodata.format.shapefile;

import fr.quifaitquoi.geodata.format.EncodedColumn;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.RowIds;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Looks all values through: a field is as wide as its longest value, within what is allowed. */
final class FieldSurvey {
  private static final int WIDEST_NUMBER = 24;

  private final Extract extract;
  private final BitSet rows;

  FieldSurvey(Extract extract, BitSet rows) {
    this.extract = extract;
    this.rows = rows;
  }

  /** The fields, that of identifiers first when one is needed. */
  List<Field> fields(Map<String, String> shortNames) {
    FieldNames names = new FieldNames(shortNames);
    List<Field> fields = new ArrayList<>();
    if (extract.needsIds()) {
      Lengths lengths = new Lengths();
      RowIds ids = new RowIds(extract.layer());
      for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
        lengths.note(ids.get(row).length());
      }
      Property id = Property.of("id", PropertyType.TEXT, "Identifiant");
      fields.add(field(names.name("id"), id, lengths));
    }
    for (Column column : extract.columns()) {
      Property property = column.property();
      fields.add(field(names.name(property.name()), property, survey(column)));
    }
    return fields;
  }

  private Lengths survey(Column column) {
    Lengths lengths = new Lengths();
    EncodedColumn.Encoding measure = new Measure(lengths);
    EncodedColumn values = new EncodedColumn(column, measure);
    ByteBuilder scratch = new ByteBuilder(64);
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      scratch.truncate(0);
      values.append(row, scratch);
      if (scratch.length() > 0) {
        lengths.cut++;
      }
    }
    return lengths;
  }

  private static Field field(String name, Property property, Lengths lengths) {
    char kind = FieldCells.kind(property.type());
    int width =
        switch (kind) {
          case 'L' -> 1;
          case 'D' -> 8;
          case 'N' ->
              property.type() == PropertyType.NUMBER ? WIDEST_NUMBER : Math.max(1, lengths.longest);
          default -> Math.clamp(lengths.longest, 1, FieldCells.LONGEST);
        };
    return new Field(name, property, kind, width, kind == 'C' ? lengths.cut : 0);
  }

  /** What was seen of a column. */
  private static final class Lengths {
    private int longest;
    private long cut;

    void note(int length) {
      longest = Math.max(longest, length);
    }
  }

  /** Writes a byte for each value that is too long. */
  private record Measure(Lengths lengths) implements EncodedColumn.Encoding {
    @Override
    public void append(PropertyType type, byte[] text, int length, ByteBuilder out) {
      lengths.note(length);
      if (length > FieldCells.LONGEST) {
        out.append('x');
      }
    }
  }
}
