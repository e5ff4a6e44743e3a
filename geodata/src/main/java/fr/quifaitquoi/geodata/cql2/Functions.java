package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.Call;
import fr.quifaitquoi.geodata.cql2.Cql2Function.Argument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The functions of our own. All of them give numbers. */
final class Functions {
  private static final Set<ValueType> TIMES =
      Set.of(ValueType.DATE, ValueType.PARTIAL_DATE, ValueType.TIMESTAMP);

  /** What a function does with values that are all known. */
  private interface Body {
    @Nullable Number of(List<Object> values);
  }

  private record Definition(Cql2Function declaration, List<Set<ValueType>> accepts, Body body) {}

  private static final Map<String, Definition> BY_NAME =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static final List<Cql2Function> DECLARED = new ArrayList<>();

  static {
    declare(
        new Cql2Function(
            "distance",
            "Distance entre deux géométries, en mètres.",
            List.of(argument("première", "geometry"), argument("seconde", "geometry")),
            "number"),
        List.of(Set.of(ValueType.GEOMETRY), Set.of(ValueType.GEOMETRY)),
        values -> Distance.meters((Geometry) values.get(0), (Geometry) values.get(1)));
    declare(
        new Cql2Function(
            "annee",
            "Année d’une date ou d’un instant (UTC).",
            List.of(argument("date", "date", "datetime")),
            "integer"),
        List.of(TIMES),
        values -> part(values.getFirst(), 0, 4));
    declare(
        new Cql2Function(
            "mois",
            "Mois d’une date ou d’un instant (UTC), de 1 à 12.",
            List.of(argument("date", "date", "datetime")),
            "integer"),
        List.of(TIMES),
        values -> part(values.getFirst(), 5, 7));
    declare(
        new Cql2Function(
            "longueur",
            "Nombre de caractères d’un texte.",
            List.of(argument("texte", "string")),
            "integer"),
        List.of(Set.of(ValueType.TEXT, ValueType.PARTIAL_DATE)),
        values -> ((String) values.getFirst()).codePoints().count());
    declare(
        new Cql2Function(
            "nombre",
            "Nombre de valeurs d’une liste.",
            List.of(argument("liste", "array")),
            "integer"),
        List.of(Set.of(ValueType.LIST)),
        values -> ((Collection<?>) values.getFirst()).size());
  }

  private Functions() {}

  private static Argument argument(String title, String... types) {
    return new Argument(title, List.of(types));
  }

  private static void declare(Cql2Function declaration, List<Set<ValueType>> accepts, Body body) {
    DECLARED.add(declaration);
    BY_NAME.put(declaration.name(), new Definition(declaration, accepts, body));
  }

  static Term term(Call call, Compiler compiler) {
    Definition definition = BY_NAME.get(call.function());
    if (definition == null) {
      throw new Cql2SemanticException(
          "La fonction "
              + Words.quoted(call.function())
              + " n’existe pas ; les plus proches : "
              + Words.closest(call.function(), List.copyOf(BY_NAME.keySet()))
              + ".");
    }
    List<Term> arguments = call.arguments().stream().map(compiler::term).toList();
    check(definition, arguments);
    return new Term(
        ValueType.NUMBER,
        call.function() + "(…)",
        Term.columnsOf(arguments),
        cells -> {
          List<Object> values = new ArrayList<>(arguments.size());
          for (Term argument : arguments) {
            Object value = argument.at(cells);
            if (value == null) {
              return null;
            }
            values.add(value);
          }
          return definition.body().of(values);
        });
  }

  private static void check(Definition definition, List<Term> arguments) {
    String name = definition.declaration().name();
    int wanted = definition.accepts().size();
    if (arguments.size() != wanted) {
      throw new Cql2SemanticException(
          "La fonction "
              + name
              + " demande "
              + (wanted == 1 ? "un argument" : wanted + " arguments")
              + ", pas "
              + arguments.size()
              + ".");
    }
    for (int i = 0; i < wanted; i++) {
      if (!definition.accepts().get(i).contains(arguments.get(i).type())) {
        throw new Cql2SemanticException(
            "La fonction " + name + " ne prend pas cela ; " + arguments.get(i).shown() + ".");
      }
    }
  }

  /** A number out of what ISO 8601 writes; null when the date does not say it. */
  private static @Nullable Number part(Object time, int start, int end) {
    String written = time.toString();
    if (written.length() < end) {
      return null;
    }
    try {
      return Integer.valueOf(written.substring(start, end));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
