package fr.quifaitquoi.api.entry;

/** There is no entry of that id. */
public final class EntryNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EntryNotFoundException(String id) {
    super("no entry " + id);
  }
}
