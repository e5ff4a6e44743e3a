package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies around communes, as one line; lines are shared by the communes of a département. */
final class Contexts {
  private record Around(String departement, String name, String line) {}

  private static final Around NOWHERE = new Around("", "", "");

  private final Map<String, Around> byCommune = new HashMap<>(80_000);

  Contexts(Geography geography) {
    Map<String, Around> shared = new HashMap<>();
    for (Territory commune : geography.list(Level.COMMUNE)) {
      @Nullable Territory departement = null;
      @Nullable Territory region = null;
      for (Territory around : geography.listTerritoriesOf(commune.id().code())) {
        switch (around.id().level()) {
          case DEPARTEMENT -> departement = around;
          case REGION -> region = around;
          default -> {
            // Neither is part of an address.
          }
        }
      }
      Around around = around(departement, region);
      byCommune.put(commune.id().code(), shared.computeIfAbsent(around.line(), line -> around));
    }
  }

  private static Around around(@Nullable Territory departement, @Nullable Territory region) {
    if (departement == null) {
      return region == null ? NOWHERE : new Around("", "", region.name());
    }
    String code = departement.id().code();
    String line = code + ", " + departement.name();
    return new Around(
        code, departement.name(), region == null ? line : line + ", " + region.name());
  }

  private Around around(String commune) {
    return byCommune.getOrDefault(commune, NOWHERE);
  }

  String ofCommune(String code) {
    return around(code).line();
  }

  String departementOf(String commune) {
    return around(commune).departement();
  }

  String departementNameOf(String commune) {
    return around(commune).name();
  }

  /** Of a territory: its own line for a département, nothing for a région. */
  String ofWider(Territory it, String mainCommune) {
    return it.id().level() == Level.REGION ? "" : ofCommune(mainCommune);
  }
}
