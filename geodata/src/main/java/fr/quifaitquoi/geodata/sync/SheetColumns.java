package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Row;

/** Where the columns of a sheet are. */
final class SheetColumns {
  private final Map<String, Integer> positions = new HashMap<>();

  private SheetColumns() {}

  static SheetColumns of(Row header) {
    SheetColumns columns = new SheetColumns();
    for (int i = 0; i < header.getCellCount(); i++) {
      columns.positions.putIfAbsent(header.getCellText(i).strip(), i);
    }
    return columns;
  }

  boolean has(String column) {
    return positions.containsKey(column);
  }

  void require(OfficialFile file, String... wanted) throws SyncException {
    List<String> missing = new ArrayList<>(List.of(wanted));
    missing.removeAll(positions.keySet());
    if (!missing.isEmpty()) {
      throw new SyncException(
          Reason.WRONG_COLUMNS,
          "%s : colonnes absentes : %s.".formatted(file.title(), String.join(", ", missing)));
    }
  }

  String text(Row row, String column) {
    Integer position = positions.get(column);
    return position == null || position >= row.getCellCount()
        ? ""
        : row.getCellText(position).strip();
  }

  /** A name, with the apostrophe of French typography. */
  String name(Row row, String column) {
    return text(row, column).replace('\'', '’');
  }

  /** The same as the text, empty where INSEE writes ZZZZ for "none". */
  String code(Row row, String column) {
    String code = text(row, column);
    return code.chars().allMatch(c -> c == 'Z') ? "" : code;
  }
}
