package fr.quifaitquoi.api.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registered directory, with its health.
 *
 * @param lastRunAt when it was last read, whatever came of it
 * @param lastSuccessAt when a reading was last stored
 */
public record Source(
    long id, SourceProfile profile, @Nullable Instant lastRunAt, @Nullable Instant lastSuccessAt) {

  /** Its code, which {@code source=} filters by. */
  public String code() {
    return profile.code();
  }
}
