package fr.quifaitquoi.indexer.entry;

import fr.quifaitquoi.geodata.TerritoryId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry's content as a source or a person gives it, before it has an id.
 *
 * @param concepts by rank within each scheme
 * @param coverage territories where the entry acts, apart from where it sits
 * @param attributes what the kind has of its own, and nothing private; keys of the public contract
 */
public record EntryDraft(
    Identity identity,
    Text text,
    List<Concept> concepts,
    Location location,
    List<ContactDraft> contacts,
    List<LinkDraft> links,
    Dates dates,
    Map<String, String> attributes) {

  /**
   * What it is.
   *
   * @param siren nine digits
   * @param siret fourteen digits
   * @param rna W and nine characters
   * @param example made up for the demonstration
   */
  public record Identity(
      EntryKind kind,
      String name,
      @Nullable String siren,
      @Nullable String siret,
      @Nullable String rna,
      Status status,
      Visibility visibility,
      boolean example) {}

  /**
   * What is said of it.
   *
   * @param summary one line
   * @param description plain text, paragraphs parted by blank lines
   * @param site public web address
   * @param held passages held back for a person (links and codes of private meetings)
   */
  public record Text(
      String summary,
      String description,
      String language,
      @Nullable String site,
      List<String> held) {}

  /**
   * Where it is.
   *
   * @param places the first one is principal
   * @param unplacedReason why there is none: {@code en-ligne}, {@code region-entiere}, {@code
   *     lieu-a-preciser}, {@code non-trouve}
   */
  public record Location(
      List<PlaceDraft> places, Set<TerritoryId> coverage, @Nullable String unplacedReason) {}

  /**
   * When it is or was.
   *
   * @param start of an initiative or event
   * @param sourceDate the row's own date
   * @param startsAt ISO date-time with zone of an event, when known to the minute
   */
  public record Dates(
      @Nullable PartialDate created,
      @Nullable PartialDate start,
      @Nullable PartialDate end,
      @Nullable PartialDate sourceDate,
      @Nullable String startsAt,
      @Nullable String endsAt,
      @Nullable String recurrence) {}
}
