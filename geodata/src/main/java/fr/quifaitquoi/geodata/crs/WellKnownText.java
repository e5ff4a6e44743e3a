package fr.quifaitquoi.geodata.crs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The definitions of our systems as files carry them (WKT 1), with the names under which GIS tools
 * know them again. Source: the EPSG register, as PROJ writes it.
 */
public final class WellKnownText {
  private WellKnownText() {}

  /** The OGC's text, with the EPSG codes. */
  public static String ogc(Crs crs) {
    return read(crs.epsg() + ".wkt");
  }

  /** Esri's text, as {@code .prj} files hold it. */
  public static String esri(Crs crs) {
    return read(crs.epsg() + ".prj");
  }

  private static String read(String name) {
    try (InputStream text = WellKnownText.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
