package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.KnownHole;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings in INSEE's communes with their EPCI, arrondissement, département and région. The communes
 * of the collectivités d'outre-mer, which the table leaves out, stay as they were.
 */
final class CommuneStep {
  private static final String SCHEME = "cog";

  /** A level, the word for it in the sheet of zones, and where a commune's line has its code. */
  private record Column(Level level, String zone, Function<CommuneTable.Line, String> code) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column(Level.EPCI, "EPCI", CommuneTable.Line::epci),
          new Column(Level.ARRONDISSEMENT, "ARR", CommuneTable.Line::arrondissement),
          new Column(Level.DEPARTEMENT, "DEP", CommuneTable.Line::departement),
          new Column(Level.REGION, "REG", CommuneTable.Line::region));

  private final GeographyData base;
  private final GeographyBuilder tables;
  private final CommuneTable table;
  private final String vintage;

  CommuneStep(GeographyData base, GeographyBuilder tables, CommuneTable table, String vintage) {
    this.base = base;
    this.tables = tables;
    this.table = table;
    this.vintage = vintage;
  }

  void run() {
    removeGoneCommunes();
    table.lines().forEach(this::putCommune);
    COLUMNS.forEach(this::replaceLevel);
  }

  private void removeGoneCommunes() {
    Set<String> official =
        table.lines().stream().map(CommuneTable.Line::code).collect(Collectors.toSet());
    for (TerritoryRow row : tables.listTerritories(Level.COMMUNE)) {
      String code = row.id().code();
      if (!official.contains(code) && !Overseas.isCollectivity(code)) {
        tables.removeTerritory(row.id());
      }
    }
  }

  private void putCommune(CommuneTable.Line line) {
    TerritoryId id = TerritoryId.commune(line.code());
    TerritoryRow known = base.territories().get(id);
    if (known != null) {
      tables.putTerritory(
          new TerritoryRow(
              id, line.name(), known.population(), known.centre(), known.centreMethod(), vintage));
    } else {
      // Its outline, if any, moves it to a better place.
      tables.putTerritory(
          new TerritoryRow(id, line.name(), 0, middleOf(line), Method.APPROCHEE, vintage));
    }
  }

  private Position middleOf(CommuneTable.Line line) {
    TerritoryId departement = new TerritoryId(Level.DEPARTEMENT, line.departement());
    return base.findTerritory(departement)
        .or(() -> base.findTerritory(new TerritoryId(Level.REGION, line.region())))
        .map(TerritoryRow::centre)
        .orElse(new Position(2.4, 46.6));
  }

  private void replaceLevel(Column column) {
    Level level = column.level();
    List<Membership> rows = new ArrayList<>();
    List<KnownHole> holes = new ArrayList<>();
    for (CommuneTable.Line line : table.lines()) {
      String code = column.code().apply(line);
      if (code.isEmpty()) {
        KnownHoles.find(line.code(), level).ifPresent(holes::add);
      } else {
        rows.add(new Membership(line.code(), level, SCHEME, vintage, code, Method.OFFICIELLE));
      }
    }
    base.memberships().stream()
        .filter(m -> m.level() == level && Overseas.isCollectivity(m.commune()))
        .forEach(rows::add);
    base.holes().stream()
        .filter(h -> h.missing() == level && Overseas.isCollectivity(h.territory().code()))
        .forEach(holes::add);
    tables.replaceMemberships(level, SCHEME, rows).setCurrentScheme(level, SCHEME);
    tables.removeHoles(level);
    holes.forEach(tables::addHole);
    renewTerritories(column, rows);
  }

  private void renewTerritories(Column column, List<Membership> rows) {
    Map<String, Position> places = Centres.middles(tables, rows);
    for (TerritoryRow row : tables.listTerritories(column.level())) {
      if (!places.containsKey(row.id().code())) {
        tables.removeTerritory(row.id());
      }
    }
    places.forEach((code, place) -> putTerritory(column, code, place));
  }

  private void putTerritory(Column column, String code, Position place) {
    TerritoryId id = new TerritoryId(column.level(), code);
    TerritoryRow known =
        base.findTerritory(id)
            .orElse(new TerritoryRow(id, code, 0, place, Method.APPROCHEE, vintage));
    String published = table.nameOf(column.zone(), code);
    String name = published.equals(code) ? known.name() : published;
    tables.putTerritory(
        new TerritoryRow(
            id, name, known.population(), known.centre(), known.centreMethod(), vintage));
  }
}
