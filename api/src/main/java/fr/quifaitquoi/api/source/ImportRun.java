package fr.quifaitquoi.api.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stored reading of a source.
 *
 * @param report JSON, without personal data
 */
public record ImportRun(
    long id, Instant startedAt, Instant endedAt, ImportCounts counts, @Nullable String report) {}
