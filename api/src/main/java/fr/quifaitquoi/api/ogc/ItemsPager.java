package fr.quifaitquoi.api.ogc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.layers.Selection;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts selections into pages. A page begins after the last feature of the one before, whatever came
 * or went in between. Thread-safe.
 */
final class ItemsPager {
  /** Each is four bytes a row: 800 kB for 200,000 rows. */
  private static final int REMEMBERED = 20;

  private final Cache<String, SortedRows> sorted =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** The page that is asked. */
  ItemsPage page(Selection selection, ItemsQuery query) {
    int[] rows = query.order().isEmpty() ? byId(selection, query) : byOrder(selection, query);
    boolean last = rows.length <= query.limit();
    int[] shown = last ? rows : Arrays.copyOf(rows, query.limit());
    Cursor next =
        last ? null : Cursor.after(selection.layer(), shown[shown.length - 1], query.order());
    return new ItemsPage(selection, query, shown, next);
  }

  /** One row more than a page, which tells whether there is another. */
  private static int[] byId(Selection selection, ItemsQuery query) {
    Layer layer = selection.layer();
    BitSet selected = selection.rows();
    Cursor cursor = query.cursor();
    int[] rows = new int[Math.min(query.limit() + 1, selection.count())];
    int count = 0;
    int row = selected.nextSetBit(cursor == null ? 0 : layer.firstAfter(cursor.place()));
    while (row >= 0 && count < rows.length) {
      rows[count++] = row;
      row = selected.nextSetBit(row + 1);
    }
    return count == rows.length ? rows : Arrays.copyOf(rows, count);
  }

  private int[] byOrder(Selection selection, ItemsQuery query) {
    List<SortKey> order = query.order();
    SortedRows all =
        sorted.get(
            selection.key() + " " + order,
            any -> new SortedRows(selection.layer(), selection.rows(), order));
    Cursor cursor = query.cursor();
    int from =
        cursor == null
            ? 0
            : all.indexAfter(values(cursor, order, selection.layer()), cursor.place());
    return all.page(from, query.limit() + 1);
  }

  private static List<@Nullable Object> values(Cursor cursor, List<SortKey> order, Layer layer) {
    try {
      if (cursor.values().size() != order.size()) {
        throw Cursor.unknown();
      }
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        String text = cursor.values().get(i);
        values.add(
            text == null
                ? null
                : PropertyValues.read(
                    layer.schema().properties().get(order.get(i).property()).type(), text));
      }
      return values;
    } catch (UnreadableValueException e) {
      throw ProblemException.invalid(
          "curseur", "Le paramètre « curseur » " + Cursor.unknown().getMessage());
    }
  }
}
