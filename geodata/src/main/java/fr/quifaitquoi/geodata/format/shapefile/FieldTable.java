package fr.quifaitquoi.geodata.format.shapefile;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The table that says which property each field of ten letters is, and what was cut. */
final class FieldTable {
  private FieldTable() {}

  static void write(List<Field> fields, OutputStream out) throws IOException {
    StringWriter text = new StringWriter();
    text.write('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      csv.writeRecord("champ", "nom", "titre", "textes_coupes_a_254_octets");
      for (Field field : fields) {
        csv.writeRecord(
            field.name(),
            field.property().name(),
            field.property().title(),
            Long.toString(field.cut()));
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
