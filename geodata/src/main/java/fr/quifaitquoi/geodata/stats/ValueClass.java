package fr.quifaitquoi.geodata.stats;

/**
 * One class of values.
 *
 * @param from its lower bound, which belongs to it
 * @param to its upper bound, which belongs to the class above it, or to this one when it is last
 * @param least value in it
 * @param greatest value in it
 * @param count of its values
 */
public record ValueClass(double from, double to, double least, double greatest, int count) {}
