package fr.quifaitquoi.geodata.crs;

/**
 * A point in one of the legal projections.
 *
 * @param x easting, metres
 * @param y northing, metres
 */
public record ProjectedPosition(Projection projection, double x, double y) {}
