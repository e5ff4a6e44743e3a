package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.tile.ProjectedShapes.Part;

/**
 * Writes shapes into one tile: clips them to the tile and its buffer, rounds them to its units and
 * leaves out what has no extent there. Not thread-safe.
 */
final class ShapeWriter {
  private final ProjectedShapes shapes;
  private final TileAddress address;
  private final TileDraft draft;
  private final Clipper clipper;
  private final UnitPath path;

  ShapeWriter(ProjectedShapes shapes, TileAddress address, TileDraft draft) {
    this.shapes = shapes;
    this.address = address;
    this.draft = draft;
    double buffer = ShapeFeatures.BUFFER_UNITS * address.unit();
    clipper =
        new Clipper(
            address.west() - buffer,
            address.north() - buffer,
            address.west() + address.width() + buffer,
            address.north() + address.width() + buffer);
    path = new UnitPath(address, draft.encoder().geometry());
  }

  /**
   * Writes the shape of a row, unless nothing of it is seen in the tile.
   *
   * @param slot where its attributes are
   */
  void write(int row, int slot) {
    int to = shapes.partTo(row);
    int part = shapes.partFrom(row);
    if (part == to) {
      return;
    }
    Part kind = shapes.kind(part);
    path.begin();
    while (part < to) {
      boolean seen = clipper.touches(shapes, part) && addPart(part);
      boolean withoutHoles = !seen && shapes.kind(part) == Part.OUTER_RING;
      part++;
      while (withoutHoles && part < to && shapes.kind(part) == Part.HOLE) {
        part++;
      }
    }
    if (path.end(kind)) {
      draft.tag(row, slot);
      draft.encoder().endFeature(type(kind));
    }
  }

  private static int type(Part part) {
    return switch (part) {
      case OUTER_RING, HOLE -> TileEncoder.POLYGON;
      case LINE -> TileEncoder.LINE;
      case POINT -> TileEncoder.POINT;
    };
  }

  /** Adds what is seen of a part; whether anything is. */
  private boolean addPart(int part) {
    return switch (shapes.kind(part)) {
      case OUTER_RING -> isVisible(part) && addRing(part, true);
      case HOLE -> isVisible(part) && addRing(part, false);
      case LINE -> addLine(part);
      case POINT -> addPoint(shapes.pointFrom(part));
    };
  }

  /** Whether a ring is at least a unit wide or high. */
  private boolean isVisible(int part) {
    double unit = address.unit();
    return shapes.east(part) - shapes.west(part) >= unit
        || shapes.south(part) - shapes.north(part) >= unit;
  }

  private boolean addRing(int part, boolean outer) {
    int count = clipper.clipRing(shapes, part);
    for (int i = 0; i < count; i++) {
      path.add(clipper.x(i), clipper.y(i));
    }
    return path.endRing(outer);
  }

  private boolean addLine(int part) {
    boolean seen = false;
    int last = shapes.pointTo(part) - 1;
    for (int i = shapes.pointFrom(part); i < last; i++) {
      if (clipper.clipSegment(shapes, i)) {
        if (clipper.isEntering()) {
          seen |= path.endLine();
        }
        path.add(clipper.x(0), clipper.y(0));
        path.add(clipper.x(1), clipper.y(1));
      }
    }
    boolean lastSeen = path.endLine();
    return seen || lastSeen;
  }

  private boolean addPoint(int point) {
    path.add(shapes.x(point), shapes.y(point));
    return true;
  }
}
