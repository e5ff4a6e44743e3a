package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.GeographyData;

/** Carries the périmètres of an instance, which no publisher has, over a sync. */
final class PerimeterTransfer {
  private PerimeterTransfer() {}

  /** The same ground with the périmètres of a former snapshot. */
  static GeographyData carry(GeographyData former, GeographyData ground) {
    GeographyBuilder tables = ground.toBuilder();
    former.territories().values().stream()
        .filter(row -> row.id().level() == Level.PERIMETRE)
        .forEach(tables::putTerritory);
    former.memberships().stream()
        .filter(row -> row.level() == Level.PERIMETRE)
        .forEach(tables::addMembership);
    String scheme = former.currentSchemes().get(Level.PERIMETRE);
    if (scheme != null) {
      tables.setCurrentScheme(Level.PERIMETRE, scheme);
    }
    for (Dataset dataset : former.datasets()) {
      if (dataset.url().startsWith(Level.PERIMETRE.code() + ":")) {
        tables.addDataset(dataset);
      }
    }
    return tables.build();
  }
}
