package fr.quifaitquoi.indexer.reading.mapping;

import org.geotools.api.filter.expression.ExpressionVisitor;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.geotools.util.Converters;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.NamespaceSupport;

/** Makes a filter read its properties straight from a row's {@link Values}. */
final class ColumnReading extends DuplicatingFilterVisitor {
  @Override
  public Object visit(PropertyName expression, @Nullable Object extraData) {
    return new ColumnName(expression.getPropertyName());
  }

  /** A property that is a column; null when the row says nothing there. */
  private record ColumnName(String column) implements PropertyName {
    @Override
    public String getPropertyName() {
      return column;
    }

    @Override
    @SuppressWarnings("NullAway") // the library's contract: none is given as null
    public @Nullable NamespaceSupport getNamespaceContext() {
      return null;
    }

    @Override
    @SuppressWarnings("NullAway") // the library's contract: no value is null
    public @Nullable Object evaluate(@Nullable Object row) {
      String value = row instanceof Values values ? values.get(column) : "";
      return value.isEmpty() ? null : value;
    }

    @Override
    @SuppressWarnings("NullAway") // the library's contract: no value is null
    public <T> @Nullable T evaluate(@Nullable Object row, Class<T> type) {
      Object value = evaluate(row);
      return value == null ? null : Converters.convert(value, type);
    }

    @Override
    public Object accept(ExpressionVisitor visitor, @Nullable Object extraData) {
      return visitor.visit(this, extraData);
    }
  }
}
