package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.layers.LayerFilters;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what is asked of a collection's features. Thread-safe. */
final class ItemsParameters {
  private static final Pattern LIMIT = Pattern.compile("\\d{1,400}");
  static final Parameter<Integer> PAGE_SIZE = new Parameter<>("limit", ItemsParameters::limit);
  static final Parameter<Crs> OUTPUT_CRS = new Parameter<>("crs", ItemsParameters::crs);
  private static final Parameter<Cursor> CURSOR = new Parameter<>("curseur", Cursor::parse);

  /** Parameters whose empty value is a mistake of a program, not an empty field of a form. */
  private static final Set<String> NEVER_EMPTY =
      Set.of("limit", "bbox", "bbox-crs", "crs", "datetime", "filter-lang", "filter-crs");

  private final ItemsFilters filters;

  ItemsParameters(ItemsFilters filters) {
    this.filters = filters;
  }

  /** Reads them; what is wrong stays with the reader. */
  ItemsQuery read(ParameterReader reader, Map<String, List<String>> given, Asked asked) {
    LayerSchema schema = asked.published().layer().schema();
    for (String name : NEVER_EMPTY) {
      if (given.getOrDefault(name, List.of()).contains("")) {
        reader.refuse(name, "Le paramètre « " + name + " » est vide.");
      }
    }
    ItemsQuery query =
        new ItemsQuery(
            filters.read(reader, given, asked),
            reader.findOne(PAGE_SIZE).orElse(ItemsQuery.DEFAULT_LIMIT),
            reader.findOne(CURSOR).orElse(null),
            reader.findOne(OUTPUT_CRS).orElse(Crs.CRS84),
            reader.findOne(properties(schema)).orElseGet(() -> allProperties(schema)),
            reader.findOne(order(schema)).orElse(List.of()));
    reader.refuseUnknown(asked.parameters().all());
    return query;
  }

  /** Reads the filters among them. */
  LayerFilters readFilters(ParameterReader reader, Map<String, List<String>> given, Asked asked) {
    return filters.read(reader, given, asked);
  }

  /**
   * The layer that is asked, and what may be asked of it.
   *
   * @param request for the filters of its view
   */
  record Asked(OgcRequest request, PublishedLayer published, CollectionParameters parameters) {}

  private static int[] allProperties(LayerSchema schema) {
    return IntStream.range(0, schema.properties().size()).toArray();
  }

  private static int limit(String text) throws UnreadableValueException {
    if (!LIMIT.matcher(text).matches()) {
      throw badLimit();
    }
    String digits = text.replaceFirst("^0+", "");
    if (digits.isEmpty()) {
      throw badLimit();
    }
    return digits.length() > 5
        ? ItemsQuery.MAX_LIMIT
        : Math.min(ItemsQuery.MAX_LIMIT, Integer.parseInt(digits));
  }

  private static UnreadableValueException badLimit() {
    return new UnreadableValueException(
        "attend un nombre entier de 1 à "
            + ItemsQuery.MAX_LIMIT
            + " (au-delà, "
            + ItemsQuery.MAX_LIMIT
            + " sont servis).");
  }

  static Crs crs(String text) throws UnreadableValueException {
    return Crs.find(text)
        .orElseThrow(() ->
            new UnreadableValueException(
                "ne connaît pas le système « "
                    + Values.shorten(text)
                    + " ». Systèmes\u00a0: "
                    + Arrays.stream(Crs.values()).map(Crs::uri).collect(Collectors.joining(", "))
                    + "."));
  }

  private static Parameter<int[]> properties(LayerSchema schema) {
    return new Parameter<>(
        "properties",
        text -> {
          Set<Integer> places = new LinkedHashSet<>();
          for (String name : text.split(",", -1)) {
            places.add(place(name.strip(), schema));
          }
          return places.stream().mapToInt(Integer::intValue).toArray();
        });
  }

  private static Parameter<List<SortKey>> order(LayerSchema schema) {
    return new Parameter<>(
        "sortby",
        text -> {
          List<SortKey> keys = new ArrayList<>();
          for (String part : text.split(",", -1)) {
            // An unencoded plus is a space by the time it comes here.
            String key = part.strip();
            boolean signed = key.startsWith("-") || key.startsWith("+");
            int place = place(signed ? key.substring(1).strip() : key, schema);
            if (!isSortable(schema.properties().get(place))) {
              throw new UnreadableValueException(
                  "ne peut ordonner par « " + Values.shorten(key) + " », qui est une liste.");
            }
            keys.add(new SortKey(place, key.startsWith("-")));
          }
          return List.copyOf(keys);
        });
  }

  static boolean isSortable(Property property) {
    return property.type() != PropertyType.TEXT_LIST;
  }

  private static int place(String name, LayerSchema schema) throws UnreadableValueException {
    return schema
        .findIndex(name)
        .orElseThrow(() ->
            new UnreadableValueException(
                "ne connaît pas la propriété « "
                    + Values.shorten(name)
                    + " ». Propriétés\u00a0: "
                    + schema.properties().stream()
                        .map(Property::name)
                        .collect(Collectors.joining(", "))
                    + "."));
  }
}
