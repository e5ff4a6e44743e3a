package fr.quifaitquoi.geodata;

import org.locationtech.jts.geom.Geometry;

/**
 * A territory's outline.
 *
 * @param geometry polygon or multipolygon, WGS84, longitude first; not to be changed
 * @param method official, or approximated (Voronoi cells) before the first sync
 */
public record Outline(Geometry geometry, Method method) {}
