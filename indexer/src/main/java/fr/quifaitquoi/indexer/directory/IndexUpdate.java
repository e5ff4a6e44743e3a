package fr.quifaitquoi.indexer.directory;

import java.util.Collection;

/**
 * A step from one state of the directory to a later one.
 *
 * @param changed entries new or other than before
 * @param removedIds entries that are to be found no more, known or not
 * @param sequence of the change log, once the step is made
 */
public record IndexUpdate(
    Collection<EntryDocument> changed, Collection<String> removedIds, long sequence) {}
