package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The columns that are written: those of {@code colonnes}, in that order, or all of the contract.
 *
 * @param chosen empty for all
 */
record ExportColumns(Set<String> chosen) {
  /** Reads the parameter; a column must be one of any of the layers. */
  static ExportColumns read(ParameterReader reader, List<PublishedLayer> layers) {
    Set<String> known = new LinkedHashSet<>();
    for (PublishedLayer layer : layers) {
      layer.layer().schema().properties().forEach(property -> known.add(property.name()));
    }
    return new ExportColumns(
        reader.listAll(new Parameter<>("colonnes", text -> require(text, known))));
  }

  private static String require(String text, Set<String> known) throws UnreadableValueException {
    if (!known.contains(text)) {
      throw new UnreadableValueException(
          "ne connaît pas la colonne « "
              + Values.shorten(text)
              + " ». Colonnes\u00a0: "
              + String.join(", ", known)
              + ".");
    }
    return text;
  }

  /** The places of the columns in a layer's schema; all when it has none of those chosen. */
  int[] of(PublishedLayer layer) {
    LayerSchema schema = layer.layer().schema();
    int[] places =
        chosen.stream()
            .map(schema::findIndex)
            .filter(java.util.OptionalInt::isPresent)
            .mapToInt(java.util.OptionalInt::getAsInt)
            .toArray();
    return places.length > 0 ? places : IntStream.range(0, schema.properties().size()).toArray();
  }

  /** The names of the columns of a layer, in order. */
  List<Property> properties(PublishedLayer layer) {
    List<Property> all = layer.layer().schema().properties();
    return IntStream.of(of(layer)).mapToObj(all::get).toList();
  }

  String key() {
    return String.join(",", chosen);
  }
}
