package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.entry.EntryDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is indexed of an entry: published and public content only. Built from the database; the
 * territories that contain it are computed by the index from its places and coverage.
 *
 * @param id ten characters of Crockford base32
 * @param slug for its page's address
 * @param entry public contacts only
 * @param sources the leading one first
 */
public record EntryDocument(
    String id, String slug, EntryDraft entry, List<SourceMark> sources, Freshness freshness) {

  /**
   * A directory that speaks of the entry.
   *
   * @param code of the source ({@code hub-lo})
   * @param key of the entry in that source
   */
  public record SourceMark(
      String code, String name, String key, String licence, @Nullable String attribution) {}

  /**
   * How fresh it is.
   *
   * @param verifiedOn by a person, never by an import
   * @param sourceDate the row's own date, partial
   * @param importedOn when the source was last read
   * @param goneSince its source no longer has it since then
   * @param changedAt last change of its content here
   */
  public record Freshness(
      @Nullable LocalDate verifiedOn,
      @Nullable String verifiedBy,
      @Nullable String sourceDate,
      @Nullable LocalDate importedOn,
      @Nullable LocalDate goneSince,
      Instant changedAt) {}
}
