package fr.quifaitquoi.indexer.geocoding.address;

/**
 * A street that the indexes hold.
 *
 * @param street read from the index; its numbers come with it
 * @param textScore greater when more and rarer words of the question are in its name; comparable
 *     within one answer only
 */
public record FoundStreet(Street street, double textScore) {}
