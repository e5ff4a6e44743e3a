package fr.quifaitquoi.api.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: an H2 file in the data folder, or a PostGIS of its own.
 *
 * @param jdbcUrl with user and password in it when the database wants them
 */
public record DatabaseAddress(String jdbcUrl) {
  /**
   * What makes H2 survive kill -9, and wait for other writers instead of failing; with 64 MB of
   * cache whatever the heap, since a large import reads again what it wrote.
   */
  private static final String H2_SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000;CACHE_SIZE=65536";

  public DatabaseAddress {
    if (!jdbcUrl.startsWith("jdbc:h2:") && !jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "La base doit être une adresse jdbc:postgresql://… (ou jdbc:h2:…).");
    }
  }

  /** The embedded database of a data folder: the file {@code base.mv.db}. */
  public static DatabaseAddress embedded(Path dataFolder) {
    return new DatabaseAddress(
        "jdbc:h2:file:" + dataFolder.toAbsolutePath().normalize().resolve("base") + H2_SETTINGS);
  }

  /** The database of that URL, or the embedded one of the data folder without a URL. */
  public static DatabaseAddress of(Path dataFolder, @Nullable String jdbcUrl) {
    return jdbcUrl == null || jdbcUrl.isBlank()
        ? embedded(dataFolder)
        : new DatabaseAddress(jdbcUrl);
  }

  /** Whether it is an H2 database. */
  public boolean isH2() {
    return jdbcUrl.startsWith("jdbc:h2:");
  }

  /** The address without what follows a question mark or semicolon: user and password. */
  @Override
  public String toString() {
    return jdbcUrl.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
  }
}
