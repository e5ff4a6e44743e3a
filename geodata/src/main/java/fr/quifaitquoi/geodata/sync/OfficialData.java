package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.history.Movement;
import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** The official files of one sync, fetched, each read when asked for. */
final class OfficialData {
  private static final Map<Level, OfficialFile> OUTLINES =
      new EnumMap<>(
          Map.of(
              Level.COMMUNE, OfficialFile.CONTOURS_COMMUNES,
              Level.EPCI, OfficialFile.CONTOURS_EPCI,
              Level.DEPARTEMENT, OfficialFile.CONTOURS_DEPARTEMENTS,
              Level.REGION, OfficialFile.CONTOURS_REGIONS));

  private final Map<OfficialFile, Path> files = new EnumMap<>(OfficialFile.class);
  private final SyncListener listener;

  OfficialData(SyncListener listener) {
    this.listener = listener;
  }

  void add(OfficialFile file, Path path) {
    files.put(file, path);
  }

  boolean has(OfficialFile file) {
    return files.containsKey(file);
  }

  CommuneTable readTable() throws SyncException {
    OfficialFile file = OfficialFile.TABLE_COMMUNES;
    return new CommuneTableReader(file, "BV2022").read(open(file));
  }

  CommuneTable readTable2012() throws SyncException {
    OfficialFile file = OfficialFile.TABLE_BASSINS_2012;
    return new CommuneTableReader(file, "BV2012").read(open(file));
  }

  List<Movement> readMovements() throws SyncException {
    return new MovementReader(OfficialFile.MOUVEMENTS).read(open(OfficialFile.MOUVEMENTS));
  }

  Map<Level, List<OfficialOutline>> readOutlines() throws SyncException {
    Map<Level, List<OfficialOutline>> outlines = new EnumMap<>(Level.class);
    for (Map.Entry<Level, OfficialFile> entry : OUTLINES.entrySet()) {
      OutlineReader reader = new OutlineReader(entry.getValue(), Coordinate::copy);
      outlines.put(entry.getKey(), reader.read(open(entry.getValue())));
    }
    return outlines;
  }

  List<OfficialOutline> readQpv() throws SyncException {
    OfficialFile file = OfficialFile.CONTOURS_QPV;
    return new OutlineReader(file, QpvStep::toWgs84).read(open(file));
  }

  List<Dataset> describe() throws SyncException {
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    List<Dataset> datasets = new ArrayList<>();
    for (Map.Entry<OfficialFile, Path> entry : files.entrySet()) {
      OfficialFile file = entry.getKey();
      try {
        datasets.add(
            new Dataset(
                file.title(),
                file.vintage(),
                file.licence(),
                file.address().toString(),
                Checksums.sha256(entry.getValue()),
                today));
      } catch (IOException e) {
        throw DiskFailures.reading(entry.getValue(), e);
      }
    }
    return datasets;
  }

  private Path open(OfficialFile file) throws SyncException {
    Path path = files.get(file);
    if (path == null) {
      throw new SyncException(Reason.NOT_FOUND, file.title() + " : fichier manquant.");
    }
    listener.stage("Lecture : " + file.title() + ", " + file.vintage() + ".");
    return path;
  }
}
