package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.StreetAddress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that geocoding adds to a file.
 *
 * @param name in the file's first line
 * @param value of a row; empty when it has none
 */
record ResultColumn(String name, Function<Outcome, String> value) {
  private static final ResultColumn LATITUDE = of("latitude", f -> decimals(f.position().lat(), 6));
  private static final ResultColumn LONGITUDE =
      of("longitude", f -> decimals(f.position().lon(), 6));
  private static final ResultColumn SCORE_NEXT =
      new ResultColumn(
          "result_score_next",
          outcome -> outcome.nextScore() == null ? "" : decimals(outcome.nextScore(), 5));
  private static final ResultColumn STATUS =
      new ResultColumn("result_status", outcome -> outcome.status().code());

  private static final List<ResultColumn> DESCRIPTION =
      List.of(
          of("result_type", f -> f.type().code()),
          of("result_id", Feature::id),
          address("result_housenumber", StreetAddress::houseNumber),
          of("result_name", Feature::name),
          address("result_street", StreetAddress::street),
          of("result_postcode", f -> f.where().postcode()),
          city("result_city", City::name),
          of("result_context", f -> f.where().context()),
          city("result_citycode", City::code),
          city("result_oldcitycode", City::oldCode),
          city("result_oldcity", City::oldName),
          city("result_district", City::district),
          of("result_x", f -> metres(f, true)),
          of("result_y", f -> metres(f, false)),
          STATUS);

  /** Those of a search, in the contract's order. */
  static final List<ResultColumn> SEARCH =
      join(
          List.of(
              LATITUDE,
              LONGITUDE,
              of("result_label", f -> f.where().label()),
              of("result_score", f -> decimals(f.standing().score(), 5)),
              SCORE_NEXT));

  /** Those of a reverse geocoding, in the contract's order. */
  static final List<ResultColumn> REVERSE =
      join(
          List.of(
              LATITUDE.named("result_latitude"),
              LONGITUDE.named("result_longitude"),
              of("result_distance", ResultColumn::distance),
              of("result_label", f -> f.where().label()),
              of("result_score", f -> decimals(f.standing().score(), 5)),
              SCORE_NEXT));

  private static List<ResultColumn> join(List<ResultColumn> first) {
    return Stream.concat(first.stream(), DESCRIPTION.stream()).toList();
  }

  ResultColumn named(String other) {
    return new ResultColumn(other, value);
  }

  private static ResultColumn of(String name, Function<Feature, @Nullable String> value) {
    return new ResultColumn(
        name,
        outcome -> {
          Feature best = outcome.best();
          String text = best == null ? null : value.apply(best);
          return text == null ? "" : text;
        });
  }

  private static ResultColumn address(
      String name, Function<StreetAddress, @Nullable String> value) {
    return of(name, f -> f.address() == null ? null : value.apply(f.address()));
  }

  private static ResultColumn city(String name, Function<City, @Nullable String> value) {
    return of(name, f -> f.where().city() == null ? null : value.apply(f.where().city()));
  }

  private static String metres(Feature feature, boolean easting) {
    return LegalProjection.findProjected(feature.position())
        .map(p -> decimals(easting ? p.x() : p.y(), 2))
        .orElse("");
  }

  private static @Nullable String distance(Feature feature) {
    Double distance = feature.standing().distanceMeters();
    return distance == null ? null : String.valueOf(Math.round(distance));
  }

  private static String decimals(double value, int places) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
