package fr.quifaitquoi.indexer.reading.mapping;

import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.LinkRole;
import fr.quifaitquoi.indexer.entry.PlaceRole;
import fr.quifaitquoi.indexer.reading.table.TableOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says of a directory: where it comes from, how its file is made, and how each
 * row becomes an entry. Immutable.
 *
 * @param fields how the plain fields are made
 * @param attributes what the kind has of its own, by public name
 */
public record Mapping(
    SourceInfo source,
    TableOptions format,
    RowRules rows,
    Map<Field, Expression> fields,
    List<ConceptRule> concepts,
    Where where,
    People people,
    Map<String, Expression> attributes) {

  /**
   * Where the directory comes from.
   *
   * @param code stable, kebab-case
   * @param date of the file's content, partial; used for rows that bear none
   */
  public record SourceInfo(
      String code,
      String name,
      String licence,
      @Nullable String attribution,
      @Nullable String url,
      @Nullable String date) {}

  /**
   * What a row is and whether it counts.
   *
   * @param key columns that identify a row; empty when none does
   * @param ignore rows that are no entries at all: help lines, totals
   * @param guess whether columns that the mapping does not speak of are guessed
   */
  public record RowRules(
      List<String> key,
      Optional<Rule> ignore,
      boolean guess,
      Expression kind,
      Expression status,
      Expression visibility,
      Expression example) {}

  /** The plain fields of an entry. */
  public enum Field {
    NAME("nom"),
    SUMMARY("resume"),
    DESCRIPTION("description"),
    SITE("site"),
    SIREN("siren"),
    SIRET("siret"),
    RNA("rna"),
    CREATED("date_creation"),
    START("debut"),
    END("fin"),
    PERIOD("periode"),
    SOURCE_DATE("date_source"),
    STARTS_AT("debut_heure"),
    ENDS_AT("fin_heure"),
    RECURRENCE("recurrence"),
    LANGUAGE("langue");

    private final String key;

    Field(String key) {
      this.key = key;
    }

    /** Its key in mapping files. */
    public String key() {
      return key;
    }
  }

  /**
   * How concepts of a scheme are found. A value that the table lacks becomes a category of the
   * source, and the report lists it.
   *
   * @param separator regular expression that parts several values; null for one
   * @param table codes by folded value; empty when the values are codes already
   */
  public record ConceptRule(
      ConceptScheme scheme,
      Expression values,
      @Nullable String separator,
      Map<String, String> table,
      boolean keepUnmapped) {}

  /**
   * Where the entry is and acts.
   *
   * @param unplacedReason why an entry may have no place; empty when it must have one
   */
  public record Where(
      List<PlaceRule> places, List<CoverageRule> coverage, Expression unplacedReason) {}

  /** What a row may say of a place. */
  public enum PlaceField {
    ADDRESS("adresse"),
    POSTCODE("code_postal"),
    COMMUNE_CODE("code_commune"),
    COMMUNE_NAME("commune"),
    DEPARTEMENT("departement"),
    X("x"),
    Y("y"),
    POINT("point"),
    HOURS("horaires"),
    ACCESSIBILITY("accessibilite");

    private final String key;

    PlaceField(String key) {
      this.key = key;
    }

    /** Its key in mapping files. */
    public String key() {
      return key;
    }
  }

  /**
   * A place of the entry.
   *
   * @param days hours of the seven days, Monday first; empty when the hours are in one column
   */
  public record PlaceRule(
      PlaceRole role,
      Map<PlaceField, Expression> fields,
      List<Expression> days,
      Optional<Rule> itinerant,
      Optional<Rule> onlyIf) {}

  /** A territory where the entry acts. */
  public record CoverageRule(
      @Nullable Expression level, @Nullable Expression code, @Nullable Expression name) {}

  /**
   * Who may be reached, and what the entry is linked to.
   *
   * @param contacts by which it may be reached
   */
  public record People(List<ContactRule> contacts, List<LinkRule> links) {}

  /**
   * A way to reach the entry.
   *
   * @param agreed whether the persons named agreed to be: their data may then be public
   */
  public record ContactRule(
      Expression person, Expression role, Expression phone, Expression mail, boolean agreed) {}

  /** A link to something else, named in words. */
  public record LinkRule(LinkRole role, Expression label, Expression url, Expression period) {}

  /** Every column that the mapping reads. */
  public Set<String> columns() {
    Stream<Expression> places =
        where.places().stream()
            .flatMap(p -> Stream.concat(p.fields().values().stream(), p.days().stream()));
    Stream<Expression> coverage =
        where.coverage().stream()
            .flatMap(c -> Stream.of(c.level(), c.code(), c.name()))
            .flatMap(Stream::ofNullable);
    Stream<Expression> contacts =
        people.contacts().stream()
            .flatMap(c -> Stream.of(c.person(), c.role(), c.phone(), c.mail()));
    Stream<Expression> links =
        people.links().stream().flatMap(l -> Stream.of(l.label(), l.url(), l.period()));
    Stream<Expression> plain =
        Stream.of(
            rows.kind(), rows.status(), rows.visibility(), rows.example(), where.unplacedReason());
    Stream<Expression> named =
        Stream.concat(fields.values().stream(), attributes.values().stream());
    Stream<Expression> labels = concepts.stream().map(ConceptRule::values);
    Stream<Rule> rules =
        Stream.concat(
            rows.ignore().stream(),
            where.places().stream()
                .flatMap(p -> Stream.concat(p.itinerant().stream(), p.onlyIf().stream())));
    Stream<String> fromExpressions =
        Stream.of(places, coverage, contacts, links, plain, named, labels)
            .flatMap(s -> s)
            .flatMap(e -> e.columns().stream());
    return Stream.of(fromExpressions, rules.flatMap(r -> r.columns().stream()), rows.key().stream())
        .flatMap(s -> s)
        .collect(Collectors.toUnmodifiableSet());
  }
}
