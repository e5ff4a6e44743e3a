package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.history.Movement;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.snapshot.PastTerritory;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings in INSEE's bassins de vie: those of 2022, in force, and those of 2012, kept since
 * directories of those years name them.
 */
final class BassinStep {
  static final String SCHEME_2022 = "bv2022";
  static final String SCHEME_2012 = "bv2012";

  private final GeographyBuilder tables;
  private final CommuneTable table;
  private final CommuneTable table2012;
  private final List<Movement> movements;

  BassinStep(
      GeographyBuilder tables,
      CommuneTable table,
      CommuneTable table2012,
      List<Movement> movements) {
    this.tables = tables;
    this.table = table;
    this.table2012 = table2012;
    this.movements = movements;
  }

  void run() {
    tables.removeLevel(Level.BASSIN_DE_VIE);
    addCurrent();
    addPast();
  }

  private void addCurrent() {
    List<Membership> rows = new ArrayList<>();
    for (CommuneTable.Line line : table.lines()) {
      if (!line.bassin().isEmpty()) {
        rows.add(row(line.code(), SCHEME_2022, "2022", line.bassin(), Method.OFFICIELLE));
      }
    }
    tables
        .replaceMemberships(Level.BASSIN_DE_VIE, SCHEME_2022, rows)
        .setCurrentScheme(Level.BASSIN_DE_VIE, SCHEME_2022);
    Map<String, Position> places = new TreeMap<>(Centres.middles(tables, rows));
    places.forEach((code, place) ->
        tables.putTerritory(
            new TerritoryRow(
                new TerritoryId(Level.BASSIN_DE_VIE, code),
                table.nameOf("BV2022", code),
                0,
                place,
                Method.APPROCHEE,
                "2022")));
    for (TerritoryRow commune : tables.listTerritories(Level.COMMUNE)) {
      KnownHoles.find(commune.id().code(), Level.BASSIN_DE_VIE).ifPresent(tables::addHole);
    }
  }

  private void addPast() {
    Map<String, String> bassins = new HashMap<>();
    table2012.lines().stream()
        .filter(line -> !line.bassin().isEmpty())
        .forEach(line -> bassins.put(line.code(), line.bassin()));
    List<Membership> rows = new ArrayList<>();
    for (CommuneTable.Line line : table.lines()) {
      String own = bassins.get(line.code());
      if (own != null) {
        rows.add(row(line.code(), SCHEME_2012, "2012", own, Method.OFFICIELLE));
      } else {
        findByMovement(line.code(), bassins)
            .map(code -> row(line.code(), SCHEME_2012, "2012", code, Method.APPROCHEE))
            .ifPresent(rows::add);
      }
    }
    tables.replaceMemberships(Level.BASSIN_DE_VIE, SCHEME_2012, rows);
    rows.stream()
        .map(Membership::code)
        .distinct()
        .sorted()
        .map(code -> new TerritoryId(Level.BASSIN_DE_VIE, code))
        .map(
            id -> new PastTerritory(id, SCHEME_2012, "2012", table2012.nameOf("BV2012", id.code())))
        .forEach(tables::addPastTerritory);
  }

  /** A commune that the table of 2022 did not have: as the one it was taken from. */
  private Optional<String> findByMovement(String commune, Map<String, String> bassins) {
    return movements.stream()
        .filter(m -> m.after().code().equals(commune))
        .map(m -> bassins.get(m.before().code()))
        .flatMap(bassin -> Optional.ofNullable(bassin).stream())
        .findFirst();
  }

  private static Membership row(
      String commune, String scheme, String vintage, String code, Method method) {
    return new Membership(commune, Level.BASSIN_DE_VIE, scheme, vintage, code, method);
  }
}
