package fr.quifaitquoi.geodata.format.reading;

import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.format.geopackage.GeoPackageReader;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Reads files of others as layers: each table of features of a GeoPackage, or a GeoJSON. Names of
 * properties are kept as they are. Thread-safe.
 */
public final class LayerFiles {
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION_LENGTH = 16;

  private LayerFiles() {}

  /**
   * The layers of a file, at least one, none of them empty.
   *
   * @throws FormatException saying in French what is wrong with it
   */
  public static List<Layer> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new FormatException("Il n’y a pas de fichier " + file + ".");
    }
    String version = version(file);
    List<Layer> layers =
        startsWithSqlite(file)
            ? GeoPackageReader.read(file, version)
            : List.of(readText(file, version));
    List<Layer> filled = layers.stream().filter(layer -> layer.size() > 0).toList();
    if (filled.isEmpty()) {
      throw new FormatException(file.getFileName() + " ne contient aucune entité.");
    }
    return filled;
  }

  private static Layer readText(Path file, String version) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gpkg")) {
      throw new FormatException(
          file.getFileName() + " n’est pas un GeoPackage : ce n’est pas une base SQLite.");
    }
    return GeoJsonReader.read(file, version);
  }

  private static boolean startsWithSqlite(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
    }
  }

  private static String version(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
