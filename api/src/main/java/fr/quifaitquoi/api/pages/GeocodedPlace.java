package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.geocoding.GeocoderInService;
import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.crs.ProjectedPosition;
import fr.quifaitquoi.geodata.crs.Projection;
import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Fact;
import fr.quifaitquoi.web.view.GeocodingView;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.MapView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of the place that an answer of the geocoder is. */
final class GeocodedPlace {
  private final Instance instance;
  private final Geography geography;
  private final @Nullable Position asked;

  /**
   * @param asked the point that the answer is about; null when words were asked
   */
  GeocodedPlace(Instance instance, GeocoderInService service, @Nullable Position asked) {
    this.instance = instance;
    geography = service.geography();
    this.asked = asked;
  }

  GeocodingView.Chosen of(Feature feature) {
    String label = French.typography(feature.where().label());
    Position position = asked == null ? feature.position() : asked;
    return new GeocodingView.Chosen(
        label, facts(feature, position), territories(feature, position), map(feature, position));
  }

  private List<Fact> facts(Feature feature, Position position) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            "Latitude, longitude",
            String.format(Locale.ROOT, "%.6f, %.6f", position.lat(), position.lon())));
    Arrays.stream(Projection.values())
        .map(projection -> projection.findProjected(position))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(projected -> facts.add(Fact.of(projected.projection().label(), xy(projected))));
    if (asked == null) {
      facts.add(Fact.of("Précision", precision(feature.type())));
    }
    City city = feature.where().city();
    if (city != null) {
      facts.add(Fact.of("Code INSEE", city.code()));
    }
    String postcode = feature.where().postcode();
    if (postcode != null) {
      facts.add(Fact.of("Code postal", postcode));
    }
    if (feature.where().population() > 0) {
      facts.add(Fact.of("Habitants", French.number(feature.where().population())));
    }
    return facts;
  }

  private static String xy(ProjectedPosition projected) {
    return "x\u00a0"
        + French.number(Math.round(projected.x()))
        + "\u2003y\u00a0"
        + French.number(Math.round(projected.y()));
  }

  private List<Link> territories(Feature feature, Position position) {
    TerritoryId own = feature.where().territory();
    City city = feature.where().city();
    List<Territory> around =
        city == null
            ? own == null ? List.of() : geography.find(own).stream().toList()
            : asked == null ? ofCommune(city.code(), position) : geography.locate(position);
    return around.stream()
        .map(territory ->
            new Link(
                Places.fullName(territory),
                Addresses.territory(territory.id()),
                Places.level(territory.id().level()).toLowerCase(Locale.FRENCH)))
        .toList();
  }

  /** Its commune and all that it is in; and quarters whose outline holds the point. */
  private List<Territory> ofCommune(String code, Position position) {
    Optional<Territory> commune = geography.findCurrentCommune(code);
    if (commune.isEmpty()) {
      return List.of();
    }
    List<Territory> located = geography.locate(position);
    if (located.contains(commune.get())) {
      return located;
    }
    List<Territory> around = new ArrayList<>(List.of(commune.get()));
    around.addAll(geography.listTerritoriesOf(commune.get().id().code()));
    return around;
  }

  private MapView map(Feature feature, Position position) {
    TerritoryId own = feature.where().territory();
    Optional<Territory> territory = own == null ? Optional.empty() : geography.find(own);
    MapView.Point point =
        new MapView.Point(
            position.lon(), position.lat(), "lieu", "", French.typography(feature.where().label()));
    Box around = territory.map(Territory::box).orElse(null);
    return new Maps(instance).ofPlace(point, around, territory.map(Territory::id).orElse(null));
  }

  /** What it is, in words. */
  static String kind(FeatureType type) {
    return switch (type) {
      case HOUSE_NUMBER -> "Adresse";
      case STREET -> "Rue";
      case LOCALITY -> "Lieu-dit";
      case MUNICIPALITY -> "Commune";
      case DEPARTEMENT -> "Département";
      case REGION -> "Région";
      case EPCI -> "Intercommunalité";
      case BASSIN_DE_VIE -> "Bassin de vie";
    };
  }

  /** How near its point is, in words. */
  static String precision(FeatureType type) {
    return switch (type) {
      case HOUSE_NUMBER -> "au numéro";
      case STREET -> "à la rue";
      case LOCALITY -> "au lieu-dit";
      case MUNICIPALITY -> "au centre de la commune";
      case DEPARTEMENT, REGION, EPCI, BASSIN_DE_VIE -> "au milieu du territoire";
    };
  }
}
