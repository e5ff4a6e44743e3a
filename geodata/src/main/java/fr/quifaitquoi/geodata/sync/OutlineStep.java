package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.KnownHole;
import fr.quifaitquoi.geodata.snapshot.Polygons;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Brings in the official outlines. Those that the publisher lacks are made by union of communes
 * later; restored communes that still lie inside the outline of the one that they left share it
 * with it, each point to the nearest centre, and all are said to be approximated.
 */
final class OutlineStep {
  private static final PrecisionModel GRID = new PrecisionModel(1e6);

  private static final List<Level> MADE_OF_COMMUNES =
      List.of(
          Level.EPCI,
          Level.DEPARTEMENT,
          Level.REGION,
          Level.ARRONDISSEMENT,
          Level.BASSIN_DE_VIE,
          Level.PERIMETRE);

  private static final Comparator<TerritoryId> BY_CODE = Comparator.comparing(TerritoryId::code);

  private final GeographyBuilder tables;
  private final List<String> unknownCodes = new ArrayList<>();

  OutlineStep(GeographyBuilder tables) {
    this.tables = tables;
  }

  /** Outlines of communes, EPCI, départements and régions as published, by level. */
  void run(Map<Level, List<OfficialOutline>> outlines) {
    MADE_OF_COMMUNES.forEach(tables::removeOutlines);
    outlines.forEach((level, published) -> published.forEach(outline -> put(level, outline)));
    tables.removeHoles(Level.COMMUNE);
    Map<TerritoryId, List<TerritoryRow>> restored = new TreeMap<>(BY_CODE);
    for (TerritoryRow commune : tables.listTerritories(Level.COMMUNE)) {
      if (!isOfficial(commune.id()) && !Overseas.isCollectivity(commune.id().code())) {
        addHole(commune.id());
        findAround(commune)
            .ifPresent(id -> restored.computeIfAbsent(id, any -> new ArrayList<>()).add(commune));
      }
    }
    restored.forEach(this::divide);
  }

  /** Codes that have a published outline and that the tables do not know. */
  List<String> unknownCodes() {
    return List.copyOf(unknownCodes);
  }

  private void put(Level level, OfficialOutline outline) {
    TerritoryId id = new TerritoryId(level, outline.code());
    if (tables.findTerritory(id).isPresent()) {
      tables.putOutline(id, new Outline(outline.geometry(), Method.OFFICIELLE));
    } else {
      unknownCodes.add(id.toString());
    }
  }

  private void addHole(TerritoryId commune) {
    tables.addHole(
        new KnownHole(
            commune,
            Level.COMMUNE,
            "Commune rétablie, absente des contours officiels : son contour est approché."));
  }

  private Optional<TerritoryId> findAround(TerritoryRow commune) {
    Coordinate centre = coordinate(commune);
    return tables.listTerritories(Level.COMMUNE).stream()
        .map(TerritoryRow::id)
        .filter(this::isOfficial)
        .filter(id -> tables.findOutline(id).filter(o -> contains(o, centre)).isPresent())
        .findFirst();
  }

  private boolean isOfficial(TerritoryId id) {
    return tables.findOutline(id).filter(o -> o.method() == Method.OFFICIELLE).isPresent();
  }

  private static boolean contains(Outline outline, Coordinate point) {
    Geometry geometry = outline.geometry();
    return geometry.getEnvelopeInternal().contains(point)
        && SimplePointInAreaLocator.locate(point, geometry) == Location.INTERIOR;
  }

  /** Each point of the outline goes to the nearest of the centres. */
  private void divide(TerritoryId around, List<TerritoryRow> restored) {
    Geometry whole = tables.findOutline(around).orElseThrow().geometry();
    List<TerritoryRow> sharers = new ArrayList<>(restored);
    tables.findTerritory(around).ifPresent(sharers::add);
    VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
    diagram.setSites(sharers.stream().map(OutlineStep::coordinate).toList());
    diagram.setClipEnvelope(whole.getEnvelopeInternal());
    Geometry cells = diagram.getDiagram(whole.getFactory());
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      Geometry cell = cells.getGeometryN(i);
      Geometry share =
          Polygons.onlyPolygons(OverlayNG.overlay(whole, cell, OverlayNG.INTERSECTION, GRID));
      for (TerritoryRow sharer : sharers) {
        if (SimplePointInAreaLocator.locate(coordinate(sharer), cell) == Location.INTERIOR) {
          tables.putOutline(sharer.id(), new Outline(share, Method.APPROCHEE));
        }
      }
    }
  }

  private static Coordinate coordinate(TerritoryRow row) {
    return new Coordinate(row.centre().lon(), row.centre().lat());
  }
}
