package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.reading.ReadRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A row with the hash by which a later reading sees whether it changed. The hash covers the row and
 * what was understood of it: a better mapping or geography updates the entry too.
 *
 * @param key bounded in length, for the unique index
 * @param keptAsIs whether the database keeps the draft's text to the letter: it takes no NUL
 */
record HashedRow(
    String key,
    boolean weakIdentity,
    String hash,
    String content,
    EntryDraft draft,
    boolean keptAsIs) {
  private static final String NUL_IN_JSON = "\\u0000";

  private static final int MAX_KEY = 400;

  static HashedRow of(ReadRow.Taken row) {
    MessageDigest digest = sha256();
    digest.update(row.content().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    String understood = DraftJson.write(row.draft());
    digest.update(understood.getBytes(StandardCharsets.UTF_8));
    return new HashedRow(
        boundedKey(row.key()),
        row.weakIdentity(),
        hex(digest),
        row.content(),
        row.draft(),
        !understood.contains(NUL_IN_JSON));
  }

  /** The key as stored: an overlong one is cut, with a hash of its whole in place of the rest. */
  static String boundedKey(String key) {
    String clean = key.replace("\0", "");
    if (clean.length() <= MAX_KEY) {
      return clean;
    }
    MessageDigest digest = sha256();
    digest.update(clean.getBytes(StandardCharsets.UTF_8));
    return clean.substring(0, MAX_KEY) + "~" + hex(digest);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
