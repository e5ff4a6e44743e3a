package fr.quifaitquoi.indexer.reading;

import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.ValueTable;
import fr.quifaitquoi.indexer.reading.table.FileFormat;
import fr.quifaitquoi.indexer.reading.table.TableShape;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that the columns a mapping reads are in the file. */
final class KnownColumns {
  private static final int SHOWN = 60;

  private KnownColumns() {}

  static void check(Mapping mapping, TableShape shape) throws UnreadableFileException {
    List<String> columns = shape.columns();
    Set<String> missing = new TreeSet<>(mapping.columns());
    missing.removeAll(Set.copyOf(columns));
    // A JSON file only names what it fills: a column that is missing there is merely empty.
    boolean sparse = shape.format() == FileFormat.JSON || shape.format() == FileFormat.GEOJSON;
    if (missing.isEmpty() || sparse) {
      return;
    }
    StringBuilder what =
        new StringBuilder("Le fichier n’a pas ces colonnes de la correspondance\u00a0: ");
    what.append(String.join(", ", missing.stream().map(m -> named(m, columns)).toList()))
        .append('.');
    List<String> shown = columns.size() > SHOWN ? columns.subList(0, SHOWN) : columns;
    throw new UnreadableFileException(
        "colonne-inconnue",
        0,
        what.toString(),
        "Ses colonnes sont\u00a0: "
            + String.join(", ", shown)
            + (columns.size() > SHOWN ? " …" : "."));
  }

  private static String named(String missing, List<String> columns) {
    String folded = ValueTable.slug(missing);
    return columns.stream()
        .filter(c -> ValueTable.slug(c).equals(folded))
        .findFirst()
        .map(near -> "«\u00a0" + missing + "\u00a0» (serait-ce «\u00a0" + near + "\u00a0»\u00a0?)")
        .orElse("«\u00a0" + missing + "\u00a0»");
  }
}
