package fr.quifaitquoi.geodata.bundle;

import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Position;

/**
 * Where a commune is.
 *
 * @param method approximated when the published point was missing, wrong or ambiguous
 */
record CommunePoint(Position position, Method method) {}
