package fr.quifaitquoi.api.imports;

/** Is told how far an import is, every thousand rows or so. */
@FunctionalInterface
public interface ImportProgress {
  /** For those who do not look. */
  ImportProgress NONE = rows -> {};

  /** Rows read and stored so far. */
  void rows(long rows);
}
