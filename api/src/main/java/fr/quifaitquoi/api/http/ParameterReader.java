package fr.quifaitquoi.api.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a request's parameters and gathers everything that is wrong with them, so that one answer
 * says it all. An empty value is a parameter that was not given: forms send those. Not thread-safe.
 */
public final class ParameterReader {
  /** More values than any list of codes that a person makes. */
  private static final int MAX_VALUES = 100;

  private final Map<String, List<String>> given;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param given values by name, decoded
   */
  public ParameterReader(Map<String, List<String>> given) {
    this.given = given;
  }

  /** The value of a parameter that may be given once. */
  public <T> Optional<T> findOne(Parameter<T> parameter) {
    List<String> values = given.getOrDefault(parameter.name(), List.of());
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1) {
      refuse(parameter, new UnreadableValueException("ne peut être donné qu’une fois."));
      return Optional.empty();
    }
    String text = values.getFirst().strip();
    return text.isEmpty() ? Optional.empty() : convert(parameter, text);
  }

  /** The value of a parameter of which the last one given counts. */
  public <T> Optional<T> findLast(Parameter<T> parameter) {
    List<String> values = given.getOrDefault(parameter.name(), List.of());
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String text = values.getLast().strip();
    return text.isEmpty() ? Optional.empty() : convert(parameter, text);
  }

  /** The values of a parameter that may be repeated or comma-separated, in the order given. */
  public <T> Set<T> listAll(Parameter<T> parameter) {
    List<String> values = given.getOrDefault(parameter.name(), List.of());
    if (values.isEmpty()) {
      return Set.of();
    }
    Set<T> read = new LinkedHashSet<>();
    int seen = 0;
    for (String value : values) {
      for (String part : value.split(",", -1)) {
        String text = part.strip();
        if (text.isEmpty()) {
          continue;
        }
        if (++seen > MAX_VALUES) {
          refuse(
              parameter,
              new UnreadableValueException("a trop de valeurs : " + MAX_VALUES + " au plus."));
          return Set.of();
        }
        convert(parameter, text).ifPresent(read::add);
      }
    }
    return read;
  }

  private <T> Optional<T> convert(Parameter<T> parameter, String text) {
    try {
      return Optional.of(parameter.conversion().convert(text));
    } catch (UnreadableValueException e) {
      refuse(parameter, e);
      return Optional.empty();
    }
  }

  private void refuse(Parameter<?> parameter, UnreadableValueException e) {
    refuse(parameter.name(), parameter.sentence(e));
  }

  /** Notes that a parameter is wrong; a parameter's first error is the one kept. */
  public void refuse(String name, String message) {
    if (errors.stream().noneMatch(error -> error.champ().equals(name))) {
      errors.add(new FieldError(name, message));
    }
  }

  /** Refuses what is not a parameter of this route. */
  public void refuseUnknown(Collection<String> known) {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        refuse(
            Values.shorten(name),
            "Le paramètre « "
                + Values.shorten(name)
                + " » n’existe pas ici. Paramètres connus : "
                + (known.isEmpty() ? "aucun" : String.join(", ", known))
                + ".");
      }
    }
  }

  /** What is wrong, in the order found; empty when all is well. */
  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /** Ends the request when something is wrong. */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}
