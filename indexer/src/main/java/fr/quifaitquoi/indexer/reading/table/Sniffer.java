package fr.quifaitquoi.indexer.reading.table;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells a file's format by its first bytes, whatever its name. */
final class Sniffer {
  private static final int HEAD = 8192;

  private Sniffer() {}

  static FileFormat detect(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new UnreadableFileException(
          "dossier", 0, "C’est un dossier, pas un fichier.", "Donnez un fichier.");
    }
    byte[] head = TextEncoding.head(file, HEAD);
    if (head.length == 0) {
      throw empty();
    }
    if (TextEncoding.starts(head, 'P', 'K', 3, 4) || TextEncoding.starts(head, 'P', 'K', 5, 6)) {
      return ZipGuard.formatOf(file);
    }
    refuseKnownBinaries(head);
    return textFormat(head);
  }

  private static FileFormat textFormat(byte[] head) throws UnreadableFileException {
    boolean wide =
        TextEncoding.starts(head, 0xFF, 0xFE)
            || TextEncoding.starts(head, 0xFE, 0xFF)
            || zeros(head) * 10 > head.length * 3L;
    if (!wide && controls(head) * 50 > head.length) {
      throw binary("un fichier binaire");
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    String start =
        text.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "").stripLeading();
    if (start.isEmpty() && text.length() < HEAD) {
      throw empty();
    }
    if (start.startsWith("<")) {
      throw markup(start);
    }
    return start.startsWith("[") || start.startsWith("{") ? FileFormat.JSON : FileFormat.CSV;
  }

  private static long zeros(byte[] head) {
    long zeros = 0;
    for (byte b : head) {
      zeros += b == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static long controls(byte[] head) {
    long controls = 0;
    for (byte b : head) {
      controls += b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    return controls;
  }

  private static void refuseKnownBinaries(byte[] head) throws UnreadableFileException {
    if (TextEncoding.starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableFileException(
          "ancien-classeur",
          0,
          "C’est un ancien classeur Excel (.xls).",
          "Ouvrez-le et enregistrez-le au format .xlsx, .ods ou .csv.");
    }
    if (TextEncoding.starts(head, 0x1F, 0x8B)) {
      throw new UnreadableFileException(
          "fichier-compresse",
          0,
          "Le fichier est compressé (gzip).",
          "Décompressez-le, puis donnez le fichier qu’il contient.");
    }
    if (TextEncoding.starts(head, '%', 'P', 'D', 'F')) {
      throw binary("un document PDF");
    }
    if (TextEncoding.starts(head, 0x89, 'P', 'N', 'G')
        || TextEncoding.starts(head, 0xFF, 0xD8, 0xFF)
        || TextEncoding.starts(head, 'G', 'I', 'F', '8')) {
      throw binary("une image");
    }
  }

  private static UnreadableFileException markup(String start) {
    boolean page =
        start.toLowerCase(Locale.ROOT).startsWith("<!doctype html")
            || start.toLowerCase(Locale.ROOT).startsWith("<html");
    return page
        ? new UnreadableFileException(
            "page-web",
            0,
            "C’est une page web, pas un tableau de données.",
            "L’adresse mène sans doute à une page d’erreur ou de connexion\u00a0: prenez le lien de"
                + " téléchargement du fichier.")
        : new UnreadableFileException(
            "format-inconnu",
            0,
            "C’est un fichier XML, qui n’est pas lu.",
            "Donnez un fichier CSV, XLSX, ODS, JSON ou GeoJSON.");
  }

  static UnreadableFileException binary(String what) {
    return new UnreadableFileException(
        "fichier-binaire",
        0,
        "C’est " + what + ", pas un tableau de données.",
        "Donnez un fichier CSV, XLSX, ODS, JSON ou GeoJSON.");
  }

  static UnreadableFileException empty() {
    return new UnreadableFileException(
        "fichier-vide",
        0,
        "Le fichier est vide.",
        "Vérifiez l’export ou le téléchargement, puis recommencez.");
  }
}
