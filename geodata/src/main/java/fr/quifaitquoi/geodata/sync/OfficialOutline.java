package fr.quifaitquoi.geodata.sync;

import org.locationtech.jts.geom.Geometry;

/**
 * An outline as published.
 *
 * @param communes for a QPV, the INSEE codes of its communes as the file writes them; else empty
 * @param geometry valid polygon or multipolygon, WGS84, longitude first
 * @param repaired whether it had to be made valid
 */
record OfficialOutline(
    String code, String name, String communes, Geometry geometry, boolean repaired) {}
