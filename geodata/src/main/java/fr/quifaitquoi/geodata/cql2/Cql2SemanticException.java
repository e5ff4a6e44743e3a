package fr.quifaitquoi.geodata.cql2;

/**
 * A filter that is well written but does not fit the layer: an unknown property, values that cannot
 * be compared, a place outside of its coordinate system. The message is in French, for users.
 */
public final class Cql2SemanticException extends Cql2Exception {
  Cql2SemanticException(String message) {
    super(message);
  }
}
