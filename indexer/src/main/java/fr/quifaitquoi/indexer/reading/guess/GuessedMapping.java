package fr.quifaitquoi.indexer.reading.guess;

import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.PlaceRole;
import fr.quifaitquoi.indexer.reading.mapping.Expression;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.Mapping.Field;
import fr.quifaitquoi.indexer.reading.mapping.Mapping.PlaceField;
import fr.quifaitquoi.indexer.reading.table.TableOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapping made of guesses, or completed by them. */
public final class GuessedMapping {
  private static final Map<ColumnRole, Field> FIELDS =
      new EnumMap<>(
          Map.of(
              ColumnRole.NAME, Field.NAME,
              ColumnRole.SUMMARY, Field.SUMMARY,
              ColumnRole.DESCRIPTION, Field.DESCRIPTION,
              ColumnRole.SITE, Field.SITE,
              ColumnRole.SIRET, Field.SIRET,
              ColumnRole.SIREN, Field.SIREN,
              ColumnRole.RNA, Field.RNA,
              ColumnRole.CREATED, Field.CREATED,
              ColumnRole.SOURCE_DATE, Field.SOURCE_DATE));

  private static final Map<ColumnRole, PlaceField> PLACE_FIELDS =
      new EnumMap<>(
          Map.of(
              ColumnRole.POSTCODE, PlaceField.POSTCODE,
              ColumnRole.CITY, PlaceField.COMMUNE_NAME,
              ColumnRole.COMMUNE_CODE, PlaceField.COMMUNE_CODE,
              ColumnRole.DEPARTEMENT, PlaceField.DEPARTEMENT,
              ColumnRole.POINT, PlaceField.POINT,
              ColumnRole.HOURS, PlaceField.HOURS,
              ColumnRole.ACCESSIBILITY, PlaceField.ACCESSIBILITY));

  private final Map<ColumnRole, String> columns = new EnumMap<>(ColumnRole.class);
  private final List<String> categories = new ArrayList<>();

  private GuessedMapping(List<ColumnGuess> guesses, Set<String> spokenFor) {
    for (ColumnGuess guess : guesses) {
      if (guess.role() == ColumnRole.CATEGORY) {
        categories.add(guess.column());
      } else if (!spokenFor.contains(guess.column()) || PLACE_FIELDS.containsKey(guess.role())) {
        columns.put(guess.role(), guess.column());
      }
    }
  }

  /** The mapping that the guesses alone make. */
  public static Mapping of(Mapping.SourceInfo source, List<ColumnGuess> guesses) {
    GuessedMapping guessed = new GuessedMapping(guesses, Set.of());
    String key = guessed.columns.get(ColumnRole.KEY);
    return new Mapping(
        source,
        TableOptions.DETECT,
        new Mapping.RowRules(
            key == null ? List.of() : List.of(key),
            Optional.empty(),
            true,
            Expression.NONE,
            Expression.NONE,
            Expression.NONE,
            Expression.NONE),
        guessed.fields(Map.of()),
        guessed.concepts(),
        new Mapping.Where(List.of(guessed.place()), List.of(), Expression.NONE),
        new Mapping.People(guessed.contacts(), List.of()),
        Map.of());
  }

  /**
   * The mapping, with guesses where it says nothing. Concepts and attributes are left as it says.
   */
  public static Mapping complete(Mapping mapping, List<ColumnGuess> guesses) {
    if (!mapping.rows().guess()) {
      return mapping;
    }
    GuessedMapping guessed = new GuessedMapping(guesses, mapping.columns());
    List<Mapping.PlaceRule> places =
        mapping.where().places().isEmpty() && mapping.where().coverage().isEmpty()
            ? List.of(guessed.place())
            : mapping.where().places();
    List<Mapping.ContactRule> contacts =
        mapping.people().contacts().isEmpty() ? guessed.contacts() : mapping.people().contacts();
    return new Mapping(
        mapping.source(),
        mapping.format(),
        mapping.rows(),
        guessed.fields(mapping.fields()),
        mapping.concepts(),
        new Mapping.Where(places, mapping.where().coverage(), mapping.where().unplacedReason()),
        new Mapping.People(contacts, mapping.people().links()),
        mapping.attributes());
  }

  private Map<Field, Expression> fields(Map<Field, Expression> given) {
    Map<Field, Expression> fields = new EnumMap<>(Field.class);
    FIELDS.forEach((role, field) -> {
      String column = columns.get(role);
      if (column != null) {
        fields.put(field, new Expression.Column(column));
      }
    });
    fields.putAll(given);
    return fields;
  }

  private List<Mapping.ConceptRule> concepts() {
    return categories.stream()
        .map(c ->
            new Mapping.ConceptRule(
                ConceptScheme.SOURCE_CATEGORY, new Expression.Column(c), ";", Map.of(), true))
        .toList();
  }

  private Mapping.PlaceRule place() {
    Map<PlaceField, Expression> fields = new EnumMap<>(PlaceField.class);
    PLACE_FIELDS.forEach((role, field) -> {
      String column = columns.get(role);
      if (column != null) {
        fields.put(field, new Expression.Column(column));
      }
    });
    point(fields);
    address(fields);
    return new Mapping.PlaceRule(
        PlaceRole.RECEPTION, fields, days(), Optional.empty(), Optional.empty());
  }

  private void point(Map<PlaceField, Expression> fields) {
    String x = first(ColumnRole.LONGITUDE, ColumnRole.EASTING);
    String y = first(ColumnRole.LATITUDE, ColumnRole.NORTHING);
    if (x != null && y != null) {
      fields.put(PlaceField.X, new Expression.Column(x));
      fields.put(PlaceField.Y, new Expression.Column(y));
    }
  }

  private void address(Map<PlaceField, Expression> fields) {
    Expression street =
        joined(
            " ",
            ColumnRole.HOUSE_NUMBER,
            ColumnRole.STREET_KIND,
            columns.containsKey(ColumnRole.ADDRESS) ? ColumnRole.ADDRESS : ColumnRole.STREET);
    Expression complement = joined(", ", ColumnRole.COMPLEMENT);
    fields.put(PlaceField.ADDRESS, new Expression.Joined(List.of(street, complement), ", "));
  }

  private Expression joined(String separator, ColumnRole... roles) {
    return new Expression.Joined(
        Stream.of(roles)
            .map(columns::get)
            .flatMap(Stream::ofNullable)
            .<Expression>map(Expression.Column::new)
            .toList(),
        separator);
  }

  private List<Expression> days() {
    List<ColumnRole> roles =
        List.of(
            ColumnRole.MONDAY,
            ColumnRole.TUESDAY,
            ColumnRole.WEDNESDAY,
            ColumnRole.THURSDAY,
            ColumnRole.FRIDAY,
            ColumnRole.SATURDAY,
            ColumnRole.SUNDAY);
    boolean known = roles.stream().filter(columns::containsKey).count() >= 5;
    return known ? roles.stream().map(this::column).toList() : List.of();
  }

  private Expression column(ColumnRole role) {
    String column = columns.get(role);
    return column == null ? Expression.NONE : new Expression.Column(column);
  }

  private List<Mapping.ContactRule> contacts() {
    List<Mapping.ContactRule> contacts = new ArrayList<>();
    if (first(ColumnRole.PHONE, ColumnRole.MAIL) != null) {
      contacts.add(contact(Expression.NONE, column(ColumnRole.PHONE), column(ColumnRole.MAIL)));
    }
    if (columns.containsKey(ColumnRole.MOBILE)) {
      contacts.add(contact(Expression.NONE, column(ColumnRole.MOBILE), Expression.NONE));
    }
    if (columns.containsKey(ColumnRole.PERSON)) {
      contacts.add(contact(column(ColumnRole.PERSON), Expression.NONE, Expression.NONE));
    }
    return contacts;
  }

  private static Mapping.ContactRule contact(Expression person, Expression phone, Expression mail) {
    return new Mapping.ContactRule(person, Expression.NONE, phone, mail, false);
  }

  private @Nullable String first(ColumnRole one, ColumnRole other) {
    String column = columns.get(one);
    return column != null ? column : columns.get(other);
  }
}
