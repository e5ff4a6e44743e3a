package fr.quifaitquoi.indexer.placing;

import org.jspecify.annotations.Nullable;

/**
 * An address whose commune is known.
 *
 * @param address number and street, as the source wrote them
 * @param communeCode today's commune
 * @param communeName its name
 */
public record AddressClue(
    String address, @Nullable String postcode, String communeCode, String communeName) {}
