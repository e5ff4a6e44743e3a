package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.geodata.format.FormatRequest;

/**
 * A file that somebody asked for, before it is written.
 *
 * @param content what is in it
 * @param fileName as it is saved: {@code quifaitquoi_acteurs_2026-11-21_L93.gpkg}
 * @param rows in all its layers
 * @param key the same for the same content, whoever asks
 */
public record Export(FormatRequest content, String fileName, long rows, String key) {
  /** The format of the file. */
  public FileFormat format() {
    return content.format();
  }
}
