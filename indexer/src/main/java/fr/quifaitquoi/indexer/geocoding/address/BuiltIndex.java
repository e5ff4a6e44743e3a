package fr.quifaitquoi.indexer.geocoding.address;

import java.nio.file.Path;

/**
 * An index that is whole and not yet in service.
 *
 * @param folder where it lies, to be moved
 */
public record BuiltIndex(Path folder, IndexDescription description) {}
