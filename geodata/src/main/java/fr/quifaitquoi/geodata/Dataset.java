package fr.quifaitquoi.geodata;

/**
 * A reference dataset that a snapshot was made from.
 *
 * @param name what it is, in French
 * @param vintage its year or version
 * @param licence name of the licence
 * @param url where it was published
 * @param sha256 of the file read, lower-case hexadecimal
 * @param retrievedOn ISO date
 */
public record Dataset(
    String name, String vintage, String licence, String url, String sha256, String retrievedOn) {}
