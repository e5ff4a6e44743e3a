package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an address owes to its commune, by INSEE code; worked out when first asked. Thread-safe. */
final class CommuneFacts {
  /** Of the most populous commune. */
  private static final double MOST_PEOPLE = 2_200_000;

  private final Geography geography;
  private final Map<String, Facts> known = new ConcurrentHashMap<>();

  CommuneFacts(Geography geography) {
    this.geography = geography;
  }

  /**
   * Facts of a commune.
   *
   * @param context {@code 37, Indre-et-Loire, Centre-Val de Loire}
   * @param importance 0 to 1: the logarithm of inhabitants
   * @param postcodes all of the commune's
   */
  record Facts(String context, double importance, List<String> postcodes) {}

  /** Those of a commune or municipal arrondissement. */
  Facts of(String code) {
    return known.computeIfAbsent(code, this::read);
  }

  /** The commune of a point and those that touch it; none outside France. */
  List<Territory> listAround(Position position) {
    List<Territory> around = new ArrayList<>(geography.locateCommune(position).stream().toList());
    if (!around.isEmpty()) {
      around.addAll(geography.listNeighbours(around.getFirst().id()));
    }
    return around;
  }

  /** Those communes and all that touch one of them, in the same order, each once. */
  Set<Territory> listWider(List<Territory> around) {
    Set<Territory> wider = new LinkedHashSet<>(around);
    around.forEach(commune -> wider.addAll(geography.listNeighbours(commune.id())));
    return wider;
  }

  /** Today's commune of a code of any year; the code itself when nothing is known of it. */
  String currentCode(String code) {
    return geography.findCurrentCommune(code).map(t -> t.id().code()).orElse(code);
  }

  private Facts read(String code) {
    String commune = currentCode(code);
    double people = geography.findCurrentCommune(code).map(Territory::population).orElse(0);
    List<Territory> around = geography.listTerritoriesOf(commune);
    String context =
        Stream.of(Level.DEPARTEMENT, Level.REGION)
            .flatMap(level -> around.stream().filter(t -> t.id().level() == level))
            .map(CommuneFacts::named)
            .collect(Collectors.joining(", "));
    double importance = Math.min(1, Math.log1p(people) / Math.log(MOST_PEOPLE));
    return new Facts(context, importance, geography.listPostcodes(commune));
  }

  private static String named(Territory territory) {
    return territory.id().level() == Level.DEPARTEMENT
        ? territory.id().code() + ", " + territory.name()
        : territory.name();
  }
}
