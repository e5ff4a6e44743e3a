package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.KnownHole;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be true of a snapshot before it goes into service: as many territories as France has,
 * every commune in a territory of each level that it can have, valid outlines. Gaps that are known
 * are listed in the snapshot by code; any other is a failure.
 */
final class SnapshotChecks {
  /** Fewer means a file cut short: France loses a few dozen communes a year. */
  private static final int FEWEST_COMMUNES = 34_000;

  private static final int EXAMPLES = 8;

  private final GeographyData data;
  private final SyncRequest request;
  private final List<String> problems = new ArrayList<>();

  SnapshotChecks(GeographyData data, SyncRequest request) {
    this.data = data;
    this.request = request;
  }

  void run() throws SyncException {
    checkCounts();
    if (request.wants(SyncPart.COMMUNES)) {
      checkMemberships(Level.EPCI, "cog");
      checkMemberships(Level.ARRONDISSEMENT, "cog");
      checkMemberships(Level.DEPARTEMENT, "cog");
      checkMemberships(Level.REGION, "cog");
    }
    if (request.wants(SyncPart.BASSINS_DE_VIE)) {
      checkMemberships(Level.BASSIN_DE_VIE, BassinStep.SCHEME_2022);
      checkMemberships(Level.BASSIN_DE_VIE, BassinStep.SCHEME_2012);
    }
    if (request.wants(SyncPart.CONTOURS)) {
      checkOutlines();
    }
    checkFormerCodes();
    if (!problems.isEmpty()) {
      throw new SyncException(
          Reason.CHECKS_FAILED,
          "La géographie obtenue est incohérente, l’ancienne reste en service. "
              + String.join(" ", problems));
    }
  }

  private void checkCounts() {
    Map<Level, Integer> counts = LevelCounts.of(data);
    atLeast(counts, Level.COMMUNE, FEWEST_COMMUNES);
    atLeast(counts, Level.DEPARTEMENT, 101);
    atLeast(counts, Level.REGION, 18);
    atLeast(counts, Level.EPCI, 1_200);
    atLeast(counts, Level.BASSIN_DE_VIE, 1_000);
  }

  private void atLeast(Map<Level, Integer> counts, Level level, int fewest) {
    int found = counts.getOrDefault(level, 0);
    if (found < fewest) {
      problems.add(
          "Niveau « %s » : %d territoires seulement, au moins %d attendus."
              .formatted(level.code(), found, fewest));
    }
  }

  private void checkMemberships(Level level, String scheme) {
    Set<String> members = new HashSet<>();
    List<String> strangers = new ArrayList<>();
    for (Membership m : data.memberships()) {
      if (m.level() == level && m.scheme().equals(scheme)) {
        members.add(m.commune());
        if (data.findTerritory(TerritoryId.commune(m.commune())).isEmpty()) {
          strangers.add(m.commune());
        }
      }
    }
    List<String> missing =
        data.territories().keySet().stream()
            .filter(id -> id.level() == Level.COMMUNE)
            .map(TerritoryId::code)
            .filter(code -> !members.contains(code) && !isKnownHole(code, level, scheme))
            .toList();
    report("Communes sans « " + level.code() + " » (" + scheme + ")", missing);
    report("Communes inconnues rattachées à « " + level.code() + " »", strangers);
  }

  private boolean isKnownHole(String commune, Level level, String scheme) {
    if (scheme.equals(BassinStep.SCHEME_2012)) {
      return KnownHoles.isWithoutBassin2012(commune) || Overseas.isCollectivity(commune);
    }
    return data.holes().stream()
        .filter(hole -> hole.missing() == level)
        .map(KnownHole::territory)
        .anyMatch(TerritoryId.commune(commune)::equals);
  }

  private void checkOutlines() {
    List<String> missing = new ArrayList<>();
    List<String> invalid = new ArrayList<>();
    for (TerritoryId id : data.territories().keySet()) {
      var outline = data.outlines().get(id);
      if (outline == null) {
        if (id.level() == Level.COMMUNE && !Overseas.isCollectivity(id.code())) {
          missing.add(id.code());
        }
      } else if (isToBeVerified(id, outline.method()) && !outline.geometry().isValid()) {
        invalid.add(id.toString());
      }
    }
    report("Communes sans contour", missing);
    report("Contours invalides", invalid);
  }

  /** Official outlines of communes were made valid when they were read. */
  private static boolean isToBeVerified(TerritoryId id, Method method) {
    return id.level() != Level.COMMUNE || method != Method.OFFICIELLE;
  }

  private void checkFormerCodes() {
    List<String> lost =
        data.formerCodes().entrySet().stream()
            .filter(e -> data.findTerritory(TerritoryId.commune(e.getValue())).isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    report("Anciens codes qui ne mènent à aucune commune", lost);
  }

  private void report(String what, List<String> codes) {
    if (!codes.isEmpty()) {
      List<String> shown = codes.subList(0, Math.min(EXAMPLES, codes.size()));
      problems.add(
          "%s : %d (%s%s)."
              .formatted(
                  what,
                  codes.size(),
                  String.join(", ", shown),
                  codes.size() > EXAMPLES ? " …" : ""));
    }
  }
}
