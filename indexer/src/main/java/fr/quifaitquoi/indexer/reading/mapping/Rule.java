package fr.quifaitquoi.indexer.reading.mapping;

import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/**
 * A condition on a row's columns, written in ECQL: {@code type_fs = 'Bus' OR format_fs ILIKE
 * '%itin%'}. A column without a value is null.
 */
public final class Rule {
  private final String text;
  private final Filter filter;
  private final Set<String> columns;

  private Rule(String text, Filter filter, Set<String> columns) {
    this.text = text;
    this.filter = filter;
    this.columns = columns;
  }

  /**
   * Reads a condition.
   *
   * @throws CQLException when it is not ECQL
   */
  public static Rule of(String text) throws CQLException {
    Filter parsed = ECQL.toFilter(text);
    FilterAttributeExtractor extractor = new FilterAttributeExtractor();
    parsed.accept(extractor, null);
    Filter onRows = (Filter) parsed.accept(new ColumnReading(), null);
    return new Rule(text, onRows, Set.copyOf(extractor.getAttributeNameSet()));
  }

  /** Whether the row fulfils it. */
  public boolean holds(Values row) {
    return filter.evaluate(row);
  }

  /** The columns it reads. */
  public Set<String> columns() {
    return columns;
  }

  @Override
  public String toString() {
    return text;
  }
}
