package fr.quifaitquoi.geodata.cql2;

/** A filter that cannot be answered. The message is in French, for users. */
public abstract sealed class Cql2Exception extends RuntimeException
    permits Cql2SyntaxException, Cql2SemanticException {

  Cql2Exception(String message) {
    super(message);
  }
}
