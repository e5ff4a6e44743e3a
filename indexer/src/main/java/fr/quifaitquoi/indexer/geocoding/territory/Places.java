package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.FormerName;
import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.Feature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that has a name, made from a geography. Immutable once made. */
final class Places {
  private final Geography geography;
  private final Contexts contexts;
  private final List<Place> all = new ArrayList<>(50_000);
  private final Map<String, Place> communes = new HashMap<>(80_000);
  private final Map<TerritoryId, Place> others = new HashMap<>();
  private final Map<String, Integer> bearers = new HashMap<>(80_000);

  private Places(Geography geography) {
    this.geography = geography;
    this.contexts = new Contexts(geography);
  }

  static Places of(Geography geography) {
    Places places = new Places(geography);
    places.addCommunes();
    places.addParts();
    places.addFormerNames();
    places.addWider(Level.DEPARTEMENT, Kind.DEPARTEMENT);
    places.addWider(Level.REGION, Kind.REGION);
    places.addWider(Level.EPCI, Kind.EPCI);
    places.addWider(Level.BASSIN_DE_VIE, Kind.BASSIN_DE_VIE);
    return places;
  }

  List<Place> list() {
    return all;
  }

  /** The commune of a code of today. */
  @Nullable Place commune(String code) {
    return communes.get(code);
  }

  /** An arrondissement municipal, a part of a commune, or what is wider than one. */
  @Nullable Place get(TerritoryId id) {
    return id.level() == Level.COMMUNE ? communes.get(id.code()) : others.get(id);
  }

  private void addCommunes() {
    List<Territory> list = geography.list(Level.COMMUNE);
    for (Territory commune : list) {
      bearers.merge(Name.of(commune.name()).letters(), 1, Integer::sum);
    }
    for (Territory commune : list) {
      City city = new City(commune.id().code(), commune.name(), null, null, null);
      Place place = inCommune(Kind.COMMUNE, commune, commune, city);
      communes.put(place.id(), place);
      all.add(place);
    }
  }

  private void addParts() {
    for (Level level :
        List.of(Level.ARRONDISSEMENT_MUNICIPAL, Level.COMMUNE_DELEGUEE, Level.COMMUNE_ASSOCIEE)) {
      for (Territory part : geography.list(level)) {
        geography.listCommunesOf(part.id()).forEach(commune -> addPart(part, commune));
      }
    }
  }

  private void addPart(Territory part, Territory commune) {
    String code = part.id().code();
    boolean arrondissement = part.id().level() == Level.ARRONDISSEMENT_MUNICIPAL;
    City city =
        arrondissement
            ? new City(code, commune.name(), part.name(), null, null)
            : new City(commune.id().code(), commune.name(), null, code, part.name());
    Place place = inCommune(arrondissement ? Kind.ARRONDISSEMENT : Kind.PART, part, commune, city);
    others.put(part.id(), place);
    all.add(place);
  }

  private void addFormerNames() {
    Set<List<String>> known = new HashSet<>();
    Map<String, Position> centres = new HashMap<>();
    for (Place place : all) {
      if (place.kind() != Kind.COMMUNE) {
        known.add(List.of(Name.of(place.name()).letters(), place.seat().commune()));
        centres.putIfAbsent(place.id(), place.position());
      }
    }
    for (FormerName former : geography.data().formerNames()) {
      Place today = communes.get(former.commune());
      String letters = Name.of(former.name()).letters();
      if (today != null
          && !letters.equals(Name.of(today.name()).letters())
          && known.add(List.of(letters, former.commune()))) {
        all.add(former(former, today, centres.getOrDefault(former.code(), today.position())));
      }
    }
  }

  private Place former(FormerName former, Place today, Position position) {
    City city = new City(today.id(), today.name(), null, former.code(), former.name());
    Feature.Where where =
        new Feature.Where(
            former.name() + ", " + today.name(),
            today.where().postcode(),
            city,
            today.where().context(),
            today.population(),
            today.where().territory());
    return new Place(Kind.FORMER, former.code(), former.name(), where, position, today.seat());
  }

  private Place inCommune(Kind kind, Territory it, Territory commune, City city) {
    String communeCode = commune.id().code();
    Feature.Where where =
        new Feature.Where(
            label(kind, it, commune),
            firstPostcode(it.id().code(), communeCode),
            city,
            contexts.ofCommune(communeCode),
            kind == Kind.PART ? commune.population() : it.population(),
            kind == Kind.PART ? commune.id() : it.id());
    Place.Seat seat = new Place.Seat(communeCode, contexts.departementOf(communeCode));
    return new Place(kind, it.id().code(), it.name(), where, it.centre(), seat);
  }

  private String label(Kind kind, Territory it, Territory commune) {
    if (kind == Kind.PART) {
      return it.name() + ", " + commune.name();
    }
    boolean shared = bearers.getOrDefault(Name.of(it.name()).letters(), 0) > 1;
    String departement = contexts.departementNameOf(commune.id().code());
    return shared && !departement.isEmpty() ? it.name() + " (" + departement + ")" : it.name();
  }

  /** Of the arrondissement itself, when it is known, else of its commune. */
  private @Nullable String firstPostcode(String code, String communeCode) {
    List<String> own = geography.listPostcodes(code);
    List<String> postcodes = own.isEmpty() ? geography.listPostcodes(communeCode) : own;
    return postcodes.isEmpty() ? null : postcodes.getFirst();
  }

  private void addWider(Level level, Kind kind) {
    for (Territory it : geography.list(level)) {
      List<Territory> members = geography.listCommunesOf(it.id());
      String main =
          members.stream()
              .max(Comparator.comparingInt(Territory::population))
              .map(t -> t.id().code())
              .orElse("");
      String context = contexts.ofWider(it, main);
      Feature.Where where =
          new Feature.Where(label(kind, it), null, null, context, it.population(), it.id());
      Place.Seat seat = new Place.Seat("", contexts.departementOf(main));
      Place place = new Place(kind, it.id().code(), it.name(), where, it.centre(), seat);
      others.put(it.id(), place);
      all.add(place);
    }
  }

  private String label(Kind kind, Territory it) {
    boolean shared = bearers.containsKey(Name.of(it.name()).letters());
    return switch (kind) {
      case BASSIN_DE_VIE -> it.name() + " (bassin de vie)";
      case DEPARTEMENT -> shared ? it.name() + " (département)" : it.name();
      case REGION -> shared ? it.name() + " (région)" : it.name();
      default -> it.name();
    };
  }
}
