package fr.quifaitquoi.geodata.format.sheet;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.format.FormatRequest;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One sheet of data.
 *
 * @param withIds whether the first column is the identifier
 */
record SheetPlan(String name, Extract extract, boolean withIds) {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;
  private static final int LONGEST_NAME = 31;

  /**
   * The sheets of a request, layers first.
   *
   * @throws FormatException when one does not fit
   */
  static List<SheetPlan> of(FormatRequest request) throws FormatException {
    Set<String> taken = new HashSet<>();
    taken.add(ReadMe.NAME.toLowerCase(Locale.ROOT));
    List<SheetPlan> sheets = new ArrayList<>();
    for (Extract extract : request.layers()) {
      sheets.add(new SheetPlan(name(extract.layer(), taken), extract, extract.needsIds()));
    }
    for (Layer table : request.tables()) {
      sheets.add(new SheetPlan(name(table, taken), Extract.whole(table, Crs.CRS84), false));
    }
    for (SheetPlan sheet : sheets) {
      sheet.check();
    }
    return sheets;
  }

  private void check() throws FormatException {
    if (extract.count() >= MOST_ROWS || headers().size() > MOST_COLUMNS) {
      throw new FormatException(
          "Une feuille de classeur n’a que 1 048 576 lignes et 16 384 colonnes, et « "
              + name
              + " » en demande davantage : filtrez, ou prenez le CSV ou le GeoPackage.");
    }
  }

  private static String name(Layer layer, Set<String> taken) {
    String plain = layer.info().title().replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
    String start = plain.isEmpty() ? "Feuille" : cut(plain, LONGEST_NAME);
    String name = start;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String end = " (" + number + ")";
      name = cut(start, LONGEST_NAME - end.length()) + end;
    }
    return name;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest).strip();
  }

  /** What stands in columns: identifier, properties, position. */
  List<Property> properties() {
    List<Property> properties = new ArrayList<>();
    if (withIds) {
      properties.add(Property.of("id", PropertyType.TEXT, "Identifiant"));
    }
    extract.columns().forEach(column -> properties.add(column.property()));
    if (extract.needsPositions()) {
      for (String name : extract.positionNames()) {
        String title =
            switch (name) {
              case "lon" -> "Longitude";
              case "lat" -> "Latitude";
              default -> name.toUpperCase(Locale.ROOT) + " (" + extract.crs().label() + ")";
            };
        properties.add(Property.of(name, PropertyType.NUMBER, title));
      }
    }
    return properties;
  }

  /** Titles of columns in French, each once. */
  List<String> headers() {
    Set<String> taken = new HashSet<>();
    List<String> headers = new ArrayList<>();
    for (Property property : properties()) {
      String title = property.title().isBlank() ? property.name() : property.title();
      headers.add(taken.add(title) ? title : title + " (" + property.name() + ")");
    }
    return headers;
  }
}
