package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.layers.RowFilter;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Territories of a layer that share a commune with some territories: the communes of a bassin de
 * vie, the EPCI that it straddles.
 */
record TerritoryMembers(Geography geography, Set<TerritoryId> territories) implements RowFilter {
  TerritoryMembers {
    territories = Set.copyOf(territories);
  }

  @Override
  public BitSet rows(Layer layer) {
    BitSet rows = new BitSet(layer.size());
    for (TerritoryId asked : territories) {
      for (Territory commune : geography.listCommunesOf(asked)) {
        add(commune.id(), layer, rows);
        geography
            .listTerritoriesOf(commune.id().code())
            .forEach(territory -> add(territory.id(), layer, rows));
      }
    }
    return rows;
  }

  private static void add(TerritoryId territory, Layer layer, BitSet rows) {
    if (layerOf(territory.level()).equals(layer.info().id())) {
      layer.findRow(territory.code()).ifPresent(rows::set);
    }
  }

  private static String layerOf(Level level) {
    return switch (level) {
      case COMMUNE -> "communes";
      case BASSIN_DE_VIE -> "bassins-de-vie";
      case EPCI -> "epci";
      case DEPARTEMENT -> "departements";
      case REGION -> "regions";
      case QPV -> "qpv";
      default -> "";
    };
  }

  @Override
  public String key() {
    return "territoire=" + new TreeSet<>(territories.stream().map(TerritoryId::toString).toList());
  }
}
