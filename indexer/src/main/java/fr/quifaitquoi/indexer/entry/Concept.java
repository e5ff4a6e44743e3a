package fr.quifaitquoi.indexer.entry;

/**
 * A concept that an entry bears; the order in which an entry lists those of a scheme is their rank,
 * the first being the principal one.
 *
 * @param code kebab-case French, never renamed
 */
public record Concept(ConceptScheme scheme, String code) {}
