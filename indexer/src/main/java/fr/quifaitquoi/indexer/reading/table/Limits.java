package fr.quifaitquoi.indexer.reading.table;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;

/** How big the parts of a file may be, so that memory stays bounded whatever is given. */
final class Limits {
  /** Characters of one value. Descriptions of several pages stay below 100,000. */
  static final int VALUE_CHARS = 1_000_000;

  /** Characters of all values of a row together. */
  static final int ROW_CHARS = 4_000_000;

  /** Columns of a table; the widest public directory met has 170. */
  static final int COLUMNS = 2_000;

  /** Depth of nested JSON objects. */
  static final int DEPTH = 60;

  private Limits() {}

  static UnreadableFileException valueTooLong(long line) {
    return new UnreadableFileException(
        "valeur-trop-longue",
        line,
        "Une valeur dépasse un million de caractères vers la ligne " + line + ".",
        "Cherchez à cet endroit un guillemet ouvert et jamais refermé, ou un fichier qui n’est pas"
            + " un tableau de données.");
  }

  static UnreadableFileException tooManyColumns(long line, int columns) {
    return new UnreadableFileException(
        "trop-de-colonnes",
        line,
        "Le fichier a plus de " + COLUMNS + " colonnes (" + columns + " à la ligne " + line + ").",
        "Vérifiez le séparateur et le format\u00a0; au besoin, supprimez les colonnes inutiles.");
  }
}
