package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.SqlArray;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids of entries: ten characters of Crockford base32 (50 random bits, lower case), never used
 * twice. Ids drawn together begin alike, with four random characters: so the rows of one batch lie
 * together in every table, and a large import writes few pages of them.
 */
public final class EntryIds {
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int LENGTH = 10;
  private static final long BEGINNING = (1L << 20) - 1;
  private static final Pattern SHAPE = Pattern.compile("[0-9abcdefghjkmnpqrstvwxyz]{10}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private EntryIds() {}

  /** Whether the text may be an id. */
  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** Ids that no entry bears or bore. */
  static List<String> draw(Connection connection, int count) throws SQLException {
    Set<String> ids = new LinkedHashSet<>();
    long beginning = RANDOM.nextLong() & BEGINNING;
    while (ids.size() < count) {
      while (ids.size() < count) {
        ids.add(toText(RANDOM.nextLong() & ~BEGINNING | beginning));
      }
      ids.removeAll(listUsed(connection, ids));
    }
    return new ArrayList<>(ids);
  }

  static String drawOne() {
    return toText(RANDOM.nextLong());
  }

  /** The lowest 50 bits as an id. */
  static String toText(long bits) {
    char[] text = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      text[i] = ALPHABET[(int) (bits >>> (5 * i)) & 31];
    }
    return new String(text);
  }

  /** The 50 bits of an id: entries by the hundred thousand are remembered so. */
  static long toBits(String id) {
    long bits = 0;
    for (int i = 0; i < LENGTH; i++) {
      bits |= (long) indexOf(id.charAt(i)) << (5 * i);
    }
    return bits;
  }

  private static int indexOf(char c) {
    for (int i = 0; i < ALPHABET.length; i++) {
      if (ALPHABET[i] == c) {
        return i;
      }
    }
    throw new IllegalArgumentException("not an id's character: " + c);
  }

  private static List<String> listUsed(Connection connection, Set<String> ids) throws SQLException {
    String sql =
        "select id "
            + SqlArray.TEXTS
            + " join entry on id = v union all"
            + " select id "
            + SqlArray.TEXTS
            + " join entry_redirect on id = v";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Object[] array = ids.toArray();
      statement.setArray(1, connection.createArrayOf("varchar", array));
      statement.setArray(2, connection.createArrayOf("varchar", array));
      List<String> used = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          used.add(rows.getString(1));
        }
      }
      return used;
    }
  }
}
