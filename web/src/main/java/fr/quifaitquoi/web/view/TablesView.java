package fr.quifaitquoi.web.view;

import java.util.List;

/**
 * Reference matter in tables: what may be filtered, which standards are followed, what the API
 * takes.
 */
public record TablesView(Head head, String intro, List<Table> tables, List<Link> links)
    implements PageView {
  @Override
  public String template() {
    return "tables.jte";
  }

  /** A table; rows have as many cells as there are columns. */
  public record Table(String title, List<String> columns, List<List<Link>> rows) {}
}
