package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.history.CommuneHistory;
import fr.quifaitquoi.geodata.history.Movement;
import fr.quifaitquoi.geodata.snapshot.FormerName;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings in the codes and names that communes had, by INSEE's movements. */
final class HistoryStep {
  private final GeographyData base;
  private final GeographyBuilder tables;
  private final List<Movement> movements;

  HistoryStep(GeographyData base, GeographyBuilder tables, List<Movement> movements) {
    this.base = base;
    this.tables = tables;
    this.movements = movements;
  }

  void run() {
    Map<String, String> names =
        tables.listTerritories(Level.COMMUNE).stream()
            .collect(Collectors.toMap(row -> row.id().code(), TerritoryRow::name));
    CommuneHistory history =
        new CommuneHistory(movements, names.keySet(), municipalArrondissements());
    replaceCodes(history, names.keySet());
    replaceNames(history, names);
  }

  private Map<String, String> municipalArrondissements() {
    Map<String, String> communes = new TreeMap<>();
    base.parts()
        .forEach((part, commune) -> {
          if (part.level() == Level.ARRONDISSEMENT_MUNICIPAL) {
            communes.put(part.code(), commune);
          }
        });
    return communes;
  }

  /** What INSEE's movements do not know (some codes of before 1943) stays as it was. */
  private void replaceCodes(CommuneHistory history, Set<String> current) {
    tables.clearFormerCodes();
    base.formerCodes()
        .forEach((former, commune) -> {
          if (current.contains(commune) && !current.contains(former)) {
            tables.putFormerCode(former, commune);
          }
        });
    history.listFormerCodes().forEach(tables::putFormerCode);
  }

  private void replaceNames(CommuneHistory history, Map<String, String> names) {
    Set<List<String>> seen = new LinkedHashSet<>();
    tables.clearFormerNames();
    for (FormerName name : base.formerNames()) {
      addName(name, names, seen);
    }
    for (FormerName name : history.listFormerNames(names)) {
      addName(name, names, seen);
    }
  }

  private void addName(FormerName name, Map<String, String> names, Set<List<String>> seen) {
    boolean leadsSomewhere = tables.findTerritory(TerritoryId.commune(name.commune())).isPresent();
    boolean isItsOwn = name.name().equals(names.get(name.commune()));
    if (leadsSomewhere && !isItsOwn && seen.add(List.of(name.name(), name.commune()))) {
      tables.addFormerName(name);
    }
  }
}
