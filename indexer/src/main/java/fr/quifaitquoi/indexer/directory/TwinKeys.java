package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What two sources that speak of the same thing have in common, as 64-bit hashes: its SIRET; its
 * phone and commune; its name and commune. Zero where it is unknown. Entries of different kinds,
 * and examples and real ones, never have one in common.
 */
record TwinKeys(long siret, long phone, long name) {
  static final int COUNT = 3;

  private static final int NAME_WORDS = 30;

  /**
   * @param nameWords of the entry's name
   */
  static TwinKeys of(EntryDraft entry, AnalysedText nameWords) {
    String realm = entry.identity().kind().code() + (entry.identity().example() ? "!" : "");
    String siret = entry.identity().siret();
    String commune =
        entry.location().places().isEmpty()
            ? ""
            : entry.location().places().getFirst().communeCode();
    String phone =
        entry.contacts().stream()
            .map(ContactDraft::phone)
            .filter(Objects::nonNull)
            .map(p -> nationalDigits(Objects.requireNonNull(p)))
            .filter(p -> p.length() >= 9)
            .findFirst()
            .orElse("");
    String name =
        nameWords.words().stream()
            .limit(NAME_WORDS)
            .map(TextAnalysis.Word::surface)
            .collect(Collectors.joining(" "));
    return new TwinKeys(
        siret == null || siret.isBlank() ? 0 : hash(realm + "|siret|" + siret),
        commune.isEmpty() || phone.isEmpty() ? 0 : hash(realm + "|phone|" + commune + phone),
        commune.isEmpty() || name.isEmpty() ? 0 : hash(realm + "|name|" + commune + name));
  }

  BytesRef toBytes() {
    return new BytesRef(
        ByteBuffer.allocate(COUNT * Long.BYTES)
            .putLong(siret)
            .putLong(phone)
            .putLong(name)
            .array());
  }

  private static String nationalDigits(String phone) {
    StringBuilder digits = new StringBuilder(phone.length());
    phone
        .chars()
        .filter(c -> c >= '0' && c <= '9' || c == '+')
        .forEach(c -> digits.append((char) c));
    return digits.indexOf("+33") == 0 ? "0" + digits.substring(3) : digits.toString();
  }

  private static long hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return StringHelper.murmurhash3_x64_128(new BytesRef(bytes))[0];
  }
}
