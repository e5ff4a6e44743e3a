package fr.quifaitquoi.indexer.reading.table;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Opens workbooks with care: each part is first inflated to nowhere and counted, since the sizes
 * that an archive declares may lie.
 */
final class ZipGuard {
  /** All parts together. A million rows of forty columns stay below. */
  private static final long TOTAL_BYTES = 2_000_000_000L;

  /** Shared strings are held in memory by the workbook reader. */
  private static final long STRINGS_BYTES = 200_000_000L;

  /** Real sheets shrink 10 to 40 times; repetitive ones up to 150. */
  private static final long RATIO = 250;

  private static final long RATIO_FROM_BYTES = 20_000_000L;
  private static final int PARTS = 2_000;

  private ZipGuard() {}

  static FileFormat formatOf(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        return FileFormat.XLSX;
      }
      if (zip.getEntry("content.xml") != null) {
        return FileFormat.ODS;
      }
      throw new UnreadableFileException(
          "archive",
          0,
          "C’est une archive ZIP, pas un classeur.",
          "Décompressez-la, puis donnez le fichier qu’elle contient.");
    } catch (ZipException e) {
      throw damaged();
    }
  }

  /** Refuses archives that would swell beyond measure. */
  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > PARTS) {
        throw bomb();
      }
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      long total = 0;
      for (ZipEntry entry : entries) {
        total += inflatedSize(zip, entry, TOTAL_BYTES - total);
      }
    } catch (ZipException e) {
      throw damaged();
    }
  }

  private static long inflatedSize(ZipFile zip, ZipEntry entry, long left) throws IOException {
    long limit =
        entry.getName().endsWith("sharedStrings.xml") ? Math.min(left, STRINGS_BYTES) : left;
    long packed = Math.max(1, entry.getCompressedSize());
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > limit || (size > RATIO_FROM_BYTES && size / packed > RATIO)) {
          throw bomb();
        }
      }
    }
    return size;
  }

  private static UnreadableFileException bomb() {
    return new UnreadableFileException(
        "archive-demesuree",
        0,
        "Une fois décompressé, ce classeur serait démesuré.",
        "Exportez la feuille utile au format CSV, ou supprimez les feuilles et lignes vides.");
  }

  static UnreadableFileException damaged() {
    return new UnreadableFileException(
        "classeur-abime",
        0,
        "Le classeur est abîmé ou incomplet.",
        "Téléchargez-le de nouveau, ou ouvrez-le et enregistrez-le encore une fois.");
  }
}
