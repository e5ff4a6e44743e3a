package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Answers a boolean term row by row; one of a single column, once for each of its codes. */
record TermPlan(Term term) implements Plan {
  private static final int ROWS_BETWEEN_CHECKS = 1024;

  /** From this part of all rows on, it is better to have the whole column read. */
  private static final int PART = 8;

  private static final byte UNSET = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;
  private static final byte UNKNOWN = 3;

  @Override
  public Truth select(Layer layer, BitSet asked, Deadline deadline) {
    if (term.isConstant()) {
      return constant(asked);
    }
    int column = term.columns().iterator().next();
    if (term.columns().size() == 1 && column >= 0 && layer.column(column).isCoded()) {
      return byCode(layer.column(column), asked, deadline);
    }
    boolean many = asked.cardinality() > layer.size() / PART;
    return byRow(new RowCells(layer, many), asked, deadline);
  }

  private Truth constant(BitSet asked) {
    Truth truth = Truth.none();
    switch (test(Cells.NONE)) {
      case YES -> truth.yes().or(asked);
      case UNKNOWN -> truth.unknown().or(asked);
      default -> {}
    }
    return truth;
  }

  private Truth byCode(Column column, BitSet asked, Deadline deadline) {
    Truth truth = Truth.none();
    byte[] known = new byte[column.codeCount() + 1];
    int steps = 0;
    for (int row = asked.nextSetBit(0); row >= 0; row = asked.nextSetBit(row + 1)) {
      if (++steps % ROWS_BETWEEN_CHECKS == 0) {
        deadline.check();
      }
      int code = column.code(row);
      byte answer = known[code + 1];
      if (answer == UNSET) {
        Object value = code == Column.NULL ? null : column.value(code);
        answer = test(ignored -> value);
        known[code + 1] = answer;
      }
      note(truth, row, answer);
    }
    return truth;
  }

  private Truth byRow(RowCells cells, BitSet asked, Deadline deadline) {
    Truth truth = Truth.none();
    int steps = 0;
    for (int row = asked.nextSetBit(0); row >= 0; row = asked.nextSetBit(row + 1)) {
      if (++steps % ROWS_BETWEEN_CHECKS == 0) {
        deadline.check();
      }
      cells.row = row;
      note(truth, row, test(cells));
    }
    return truth;
  }

  private static void note(Truth truth, int row, byte answer) {
    if (answer == YES) {
      truth.yes().set(row);
    } else if (answer == UNKNOWN) {
      truth.unknown().set(row);
    }
  }

  private byte test(Cells cells) {
    Object value = term.at(cells);
    if (value == null) {
      return UNKNOWN;
    }
    return (Boolean) value ? YES : NO;
  }

  /** The row that is being looked at. */
  private static final class RowCells implements Cells {
    private final Layer layer;

    /** By column, once it was asked for; empty when few rows are looked at. */
    private final @Nullable Object[][] values;

    private int row;

    RowCells(Layer layer, boolean many) {
      this.layer = layer;
      this.values = new @Nullable Object[many ? layer.schema().properties().size() : 0][];
    }

    @Override
    public @Nullable Object get(int column) {
      return switch (column) {
        case ID -> layer.id(row);
        case GEOMETRY -> layer.geometry(row);
        default -> value(column);
      };
    }

    private @Nullable Object value(int index) {
      Column column = layer.column(index);
      if (values.length == 0) {
        return column.valueAt(row);
      }
      @Nullable Object[] known = values[index];
      if (known == null) {
        known = column.values();
        values[index] = known;
      }
      int code = column.code(row);
      return code == Column.NULL ? null : known[code];
    }
  }
}
