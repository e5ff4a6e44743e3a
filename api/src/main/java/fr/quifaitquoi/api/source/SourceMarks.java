package fr.quifaitquoi.api.source;

import fr.quifaitquoi.api.changelog.ChangeLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** What fiches show of their source: when it changes, they are indexed again. */
final class SourceMarks {
  private SourceMarks() {}

  static void logIfShown(Connection connection, Source before, SourceProfile now)
      throws SQLException {
    SourceProfile then = before.profile();
    if (then.name().equals(now.name())
        && then.licence().equals(now.licence())
        && (now.attribution() == null || Objects.equals(then.attribution(), now.attribution()))) {
      return;
    }
    ChangeLog.appendEntriesOf(connection, before.id());
  }
}
