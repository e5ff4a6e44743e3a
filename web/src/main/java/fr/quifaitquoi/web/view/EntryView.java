package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fiche. */
public record EntryView(
    Head head,
    Heading heading,
    Body body,
    List<PlaceLine> places,
    List<Contact> contacts,
    Around around,
    Provenance provenance,
    MapView map)
    implements PageView {

  @Override
  public String template() {
    return "entry.jte";
  }

  /** What it is. */
  public record Heading(
      Kind kind,
      @Nullable String subType,
      String name,
      String summary,
      @Nullable String when,
      boolean example,
      String shareUrl) {}

  /** What is said of it. */
  public record Body(
      List<String> paragraphs, List<Fact> facts, List<Link> themes, List<String> audiences) {}

  /**
   * One place.
   *
   * @param precision said when the point is not an address
   * @param directions address of a route planner
   */
  public record PlaceLine(
      String role,
      List<String> address,
      @Nullable Link commune,
      @Nullable String precision,
      @Nullable String directions,
      Visit visit) {}

  /** What a visitor needs to know. */
  public record Visit(
      @Nullable String today,
      List<String> hours,
      @Nullable String accessibility,
      boolean itinerant) {}

  /** A public way to reach it. */
  public record Contact(
      @Nullable String role,
      @Nullable String phone,
      @Nullable String phoneUrl,
      @Nullable String mail) {}

  /** With whom, where it acts, what was told of it, what is like it near. */
  public record Around(
      List<LinkGroup> links,
      List<Card> experiences,
      List<Card> similar,
      List<Link> coverage,
      List<Link> territories) {}

  /** Links of one role. */
  public record LinkGroup(String label, List<Link> links) {}

  /**
   * Where it comes from.
   *
   * @param reportUrl where an error is signalled, when there is a way
   */
  public record Provenance(
      List<SourceLine> sources,
      Card.Freshness freshness,
      @Nullable String gone,
      @Nullable String site,
      @Nullable String reportUrl) {}

  /** A directory that speaks of it. */
  public record SourceLine(String name, String url, String licence, @Nullable String attribution) {}
}
