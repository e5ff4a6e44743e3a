package fr.quifaitquoi.geodata.bundle;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.bassin.BassinEstimate;
import fr.quifaitquoi.geodata.bassin.BassinFeatures;
import fr.quifaitquoi.geodata.bassin.BassinModel;
import fr.quifaitquoi.geodata.bassin.BassinPlaces;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.KnownHole;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.util.Map;

/** Adds bassins de vie by estimate: the code and name of each are those of its pole. */
final class EstimatedBassins {
  private static final String SCHEME = "bv-estime";

  private EstimatedBassins() {}

  static void addTo(GeographyBuilder tables) {
    Map<String, String> poleOf =
        new BassinEstimate(new BassinFeatures(BassinPlaces.of(tables.build())), BassinModel.LEARNED)
            .estimate();
    tables.setCurrentScheme(Level.BASSIN_DE_VIE, SCHEME);
    for (TerritoryRow commune : tables.listTerritories(Level.COMMUNE)) {
      String code = commune.id().code();
      String pole = poleOf.get(code);
      if (pole == null) {
        tables.addHole(
            new KnownHole(
                commune.id(),
                Level.BASSIN_DE_VIE,
                "L’Insee ne découpe pas cette collectivité en bassins de vie."));
        continue;
      }
      if (pole.equals(code)) {
        tables.putTerritory(
            new TerritoryRow(
                new TerritoryId(Level.BASSIN_DE_VIE, code),
                commune.name(),
                0,
                commune.centre(),
                Method.ESTIMEE,
                BundledTables.VINTAGE));
      }
      tables.addMembership(
          new Membership(
              code, Level.BASSIN_DE_VIE, SCHEME, BundledTables.VINTAGE, pole, Method.ESTIMEE));
    }
  }
}
