package fr.quifaitquoi.api.http;

/**
 * A query or path parameter: its name and how its text becomes a value.
 *
 * @param name in the public contract
 * @param conversion of one value, stripped and not empty
 */
public record Parameter<T>(String name, Conversion<T> conversion) {

  /** Turns text into a value. */
  @FunctionalInterface
  public interface Conversion<T> {
    /** The value, or why there is none. */
    T convert(String text) throws UnreadableValueException;
  }

  /** The value of a text that stands outside a query string (a path's segment). */
  public T read(String text) {
    try {
      return conversion.convert(text.strip());
    } catch (UnreadableValueException e) {
      throw ProblemException.invalid(name, sentence(e));
    }
  }

  /** The French sentence that says what is wrong with it. */
  String sentence(UnreadableValueException e) {
    return "Le paramètre « " + name + " » " + e.getMessage();
  }
}
