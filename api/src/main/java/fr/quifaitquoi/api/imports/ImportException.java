package fr.quifaitquoi.api.imports;

/** An import that could not take place; nothing was stored. What and how to mend it, in French. */
public final class ImportException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String hint;

  ImportException(String code, String what, String hint) {
    super(what);
    this.code = code;
    this.hint = hint;
  }

  /** Stable, kebab-case. */
  public String code() {
    return code;
  }

  /** How to mend it. */
  public String hint() {
    return hint;
  }
}
