package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.KnownHole;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gaps that the official files are known to have, by code; any other is an error. */
final class KnownHoles {
  static final Set<String> ISLANDS_WITHOUT_EPCI = Set.of("22016", "29083", "29155", "85113");

  private KnownHoles() {}

  /** The reason why a commune has no territory at a level, if that is known to be so. */
  static Optional<KnownHole> find(String commune, Level level) {
    return Optional.ofNullable(reason(commune, level))
        .map(reason -> new KnownHole(TerritoryId.commune(commune), level, reason));
  }

  private static @Nullable String reason(String commune, Level level) {
    if (level == Level.EPCI && ISLANDS_WITHOUT_EPCI.contains(commune)) {
      return "Cette commune insulaire n’appartient à aucun EPCI.";
    }
    if (level == Level.ARRONDISSEMENT && isMayotte(commune)) {
      return "Mayotte n’a pas d’arrondissement.";
    }
    if (level == Level.BASSIN_DE_VIE && Overseas.isCollectivity(commune)) {
      return "L’Insee ne délimite pas de bassin de vie dans cette collectivité d’outre-mer.";
    }
    return null;
  }

  /** Whether the zoning of 2012 leaves the commune out. */
  static boolean isWithoutBassin2012(String commune) {
    return isMayotte(commune);
  }

  private static boolean isMayotte(String commune) {
    return commune.startsWith("976");
  }
}
