package fr.quifaitquoi.indexer.reading.table;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens foreign files as tables. */
public final class Tables {
  private Tables() {}

  /**
   * Opens a file; its format is told by its content, not by its name.
   *
   * @throws UnreadableFileException when it is none that is known, or too big in some part
   */
  public static SourceTable open(Path file, TableOptions options) throws IOException {
    FileFormat found = formatOf(file);
    FileFormat asked = options.format();
    if (asked != null
        && asked != found
        && !(asked == FileFormat.GEOJSON && found == FileFormat.JSON)) {
      throw new UnreadableFileException(
          "autre-format",
          0,
          "Le format annoncé est "
              + asked.code()
              + ", mais le fichier est en "
              + found.code()
              + ".",
          "Corrigez le format, ou n’indiquez rien\u00a0: il est reconnu tout seul.");
    }
    return switch (found) {
      case CSV -> DelimitedTable.open(file, options);
      case XLSX -> WorkbookTable.open(file, options);
      case ODS -> OpenDocumentTable.open(file, options);
      case JSON, GEOJSON -> JsonTable.open(file, options);
    };
  }

  /**
   * The format of a file, told by its content.
   *
   * @throws UnreadableFileException when it is none that is known
   */
  public static FileFormat formatOf(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new UnreadableFileException(
          "fichier-absent",
          0,
          "Le fichier «\u00a0" + file.getFileName() + "\u00a0» n’existe pas.",
          "Vérifiez son nom et son dossier.");
    }
    return Sniffer.detect(file);
  }
}
