package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.choropleth.Area;
import fr.quifaitquoi.api.choropleth.AreaState;
import fr.quifaitquoi.api.choropleth.Choropleth;
import fr.quifaitquoi.api.choropleth.Indicator;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.ChoroplethView.Column;
import fr.quifaitquoi.web.view.ChoroplethView.Row;
import fr.quifaitquoi.web.view.ChoroplethView.Table;
import fr.quifaitquoi.web.view.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table that says what a map of territories shows. */
final class ChoroplethTable {
  private final Choropleth map;
  private final ChoroplethOrder order;
  private final boolean entriesApart;
  private final boolean sourcesApart;

  ChoroplethTable(Choropleth map, ChoroplethOrder order) {
    this.map = map;
    this.order = order;
    entriesApart = map.question().indicator() != Indicator.ENTRIES;
    sourcesApart = map.question().indicator() != Indicator.SOURCES;
  }

  Table make() {
    List<Column> columns = new ArrayList<>();
    columns.add(column("Territoire", ChoroplethOrder.Key.NAME));
    columns.add(column("Habitants", ChoroplethOrder.Key.POPULATION));
    columns.add(column(map.title(), ChoroplethOrder.Key.VALUE));
    if (entriesApart) {
      columns.add(column("Fiches", ChoroplethOrder.Key.ENTRIES));
    }
    if (sourcesApart) {
      columns.add(column("Annuaires", ChoroplethOrder.Key.SOURCES));
    }
    List<Row> rows = map.areas().stream().sorted(order.comparator()).map(this::row).toList();
    String caption =
        French.count(rows.size(), "territoire", "territoires")
            + ", "
            + French.count(
                map.areas().stream().mapToLong(Area::entries).sum(),
                "fiche comptée",
                "fiches comptées")
            + ".";
    return new Table(caption, columns, rows);
  }

  private Column column(String label, ChoroplethOrder.Key key) {
    return new Column(
        label,
        "/territoires?" + map.question().pageQuery() + "&tri=" + order.next(key),
        order.sorted(key));
  }

  private Row row(Area area) {
    Territory territory = area.territory();
    List<String> cells = new ArrayList<>();
    cells.add(territory.population() == 0 ? "–" : French.number(territory.population()));
    cells.add(told(area.value(), area.state()));
    if (entriesApart) {
      cells.add(French.number(area.entries()));
    }
    if (sourcesApart) {
      cells.add(French.number(area.sources()));
    }
    return new Row(
        Link.to(French.typography(territory.name()), Addresses.territory(territory.id())),
        cells,
        ChoroplethPage.swatch(area.band()),
        area.band().label());
  }

  private static String told(@Nullable Double value, AreaState state) {
    if (value != null) {
      return French.decimal(value);
    }
    return state == AreaState.NOTHING_KNOWN ? "0" : "–";
  }
}
