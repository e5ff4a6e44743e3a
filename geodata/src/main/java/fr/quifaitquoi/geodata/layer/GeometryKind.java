package fr.quifaitquoi.geodata.layer;

/** What the geometries of a layer are; single and multiple ones of a kind may be mixed. */
public enum GeometryKind {
  POINT,
  LINE,
  POLYGON,
  /** Several of the above. */
  MIXED,
  /** None: a table. */
  NONE
}
