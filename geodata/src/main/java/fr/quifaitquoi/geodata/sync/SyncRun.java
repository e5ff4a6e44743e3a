package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.GeographyData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One sync's work on the tables, from the files to tables that are whole. */
final class SyncRun {
  private final SyncRequest request;
  private final SyncListener listener;
  private final GeographyData base;
  private final List<String> notices = new ArrayList<>();
  private int repairedOutlines;

  SyncRun(SyncRequest request, SyncListener listener, GeographyData base) {
    this.request = request;
    this.listener = listener;
    this.base = base;
  }

  GeographyData base() {
    return base;
  }

  /** French sentences on what went otherwise than hoped; grows while the sync runs. */
  List<String> notices() {
    return notices;
  }

  int repairedOutlines() {
    return repairedOutlines;
  }

  GeographyBuilder apply(OfficialData official) throws SyncException {
    GeographyBuilder tables = base.toBuilder();
    applyTables(official, tables);
    if (request.wants(SyncPart.HISTORIQUE)) {
      new HistoryStep(base, tables, official.readMovements()).run();
    }
    if (request.wants(SyncPart.CONTOURS)) {
      applyOutlines(official.readOutlines(), tables);
    }
    if (request.wants(SyncPart.QPV) && official.has(OfficialFile.CONTOURS_QPV)) {
      List<OfficialOutline> quarters = official.readQpv();
      countRepairs(quarters);
      new QpvStep(tables, OfficialFile.CONTOURS_QPV.vintage()).run(quarters);
    }
    listener.stage("Assemblage des contours et des voisinages.");
    return tables.complete();
  }

  private void applyTables(OfficialData official, GeographyBuilder tables) throws SyncException {
    boolean communes = request.wants(SyncPart.COMMUNES);
    boolean bassins = request.wants(SyncPart.BASSINS_DE_VIE);
    if (!communes && !bassins) {
      return;
    }
    CommuneTable table = official.readTable();
    if (communes) {
      new CommuneStep(base, tables, table, OfficialFile.TABLE_COMMUNES.vintage()).run();
    }
    if (bassins) {
      new BassinStep(tables, table, official.readTable2012(), official.readMovements()).run();
    }
  }

  private void applyOutlines(Map<Level, List<OfficialOutline>> outlines, GeographyBuilder tables) {
    outlines.values().forEach(this::countRepairs);
    OutlineStep step = new OutlineStep(tables);
    step.run(outlines);
    if (!step.unknownCodes().isEmpty()) {
      notices.add(
          "Contours laissés de côté, car leur code n’est pas au code officiel géographique : "
              + String.join(", ", step.unknownCodes())
              + ".");
    }
    if (repairedOutlines > 0) {
      notices.add(repairedOutlines + " contours officiels étaient invalides et ont été réparés.");
    }
  }

  private void countRepairs(List<OfficialOutline> outlines) {
    repairedOutlines += (int) outlines.stream().filter(OfficialOutline::repaired).count();
  }
}
