package fr.quifaitquoi.indexer.directory;

/** A cursor that this index never gave, or that it gave for another request. */
public final class InvalidCursorException extends RuntimeException {
  InvalidCursorException(String why) {
    super(why);
  }
}
