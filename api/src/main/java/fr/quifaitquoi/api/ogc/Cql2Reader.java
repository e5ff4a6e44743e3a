package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.layers.RowFilter;
import fr.quifaitquoi.geodata.cql2.Cql2;
import fr.quifaitquoi.geodata.cql2.Cql2Exception;
import fr.quifaitquoi.geodata.cql2.Cql2Expression;
import fr.quifaitquoi.geodata.cql2.Cql2Filter;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code filter}, {@code filter-lang} and {@code filter-crs} (OGC 19-079r2). */
final class Cql2Reader {
  private static final Parameter<String> FILTER = new Parameter<>("filter", text -> text);
  private static final Parameter<Language> LANGUAGE =
      new Parameter<>("filter-lang", Values.oneOf(EnumSet.allOf(Language.class), Language::word));
  private static final Parameter<Crs> FILTER_CRS =
      new Parameter<>("filter-crs", ItemsParameters::crs);

  private Cql2Reader() {}

  private enum Language {
    CQL2_TEXT,
    CQL2_JSON;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Cql2Expression parse(String filter) {
      return switch (this) {
        case CQL2_TEXT -> Cql2.parseText(filter);
        case CQL2_JSON -> Cql2.parseJson(filter);
      };
    }
  }

  /** The filter, when there is one; what is wrong stays with the reader. */
  static Optional<RowFilter> find(ParameterReader reader, LayerSchema schema) {
    Language language = reader.findOne(LANGUAGE).orElse(Language.CQL2_TEXT);
    Crs crs = reader.findOne(FILTER_CRS).orElse(Crs.CRS84);
    Optional<String> filter = reader.findOne(FILTER);
    if (filter.isEmpty()) {
      return Optional.empty();
    }
    try {
      Cql2Filter checked = Cql2Filter.of(language.parse(filter.get()), schema, crs);
      String key = language.word() + " " + crs + " " + filter.get();
      return Optional.of(new Cql2RowFilter(checked, key));
    } catch (Cql2Exception e) {
      reader.refuse(FILTER.name(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
