package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.format.FileFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameter {@code crs}. Files have no axis order of their own: a bare 4326 is longitude first.
 */
public final class ExportCrs {
  private ExportCrs() {}

  /** The systems that people may choose for a format. */
  public static List<Crs> systems(FileFormat format) {
    return format.systems().stream().filter(crs -> !crs.isLatitudeFirst()).toList();
  }

  /** How a system is written in addresses. */
  public static String code(Crs crs) {
    return "EPSG:" + crs.epsg();
  }

  static Parameter<Crs> parameter(FileFormat format) {
    return new Parameter<>("crs", text -> read(text, format));
  }

  private static Crs read(String text, FileFormat format) throws UnreadableValueException {
    Optional<Crs> known = Crs.find(text).map(crs -> crs.isLatitudeFirst() ? Crs.CRS84 : crs);
    List<Crs> systems = systems(format);
    if (known.isEmpty() || !systems.contains(known.get())) {
      throw new UnreadableValueException(
          "ne connaît pas « "
              + Values.shorten(text)
              + " » pour ce format. Valeurs possibles\u00a0: "
              + systems.stream().map(ExportCrs::code).collect(Collectors.joining(", "))
              + ".");
    }
    return known.get();
  }
}
