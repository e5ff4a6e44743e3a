package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.territory.CommuneNames;
import fr.quifaitquoi.indexer.geocoding.territory.NameSpan;
import fr.quifaitquoi.indexer.geocoding.territory.NamedCommune;
import fr.quifaitquoi.indexer.geocoding.territory.Words;
import fr.quifaitquoi.indexer.geocoding.text.AskedAddress;
import fr.quifaitquoi.indexer.geocoding.text.AskedWord;
import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways to take a query, the most promising first, at most a few. */
final class Readings {
  private static final int MOST = 4;

  /** How well the beginning of a commune's name names it, where it is known to be near. */
  private static final double BEGUN = 0.9;

  /** How well a name without its article names a commune of today. */
  private static final double EXACT = 0.95;

  /** Of one name; beyond, the query must say more. */
  private static final int MOST_HOMONYMS = 40;

  private final CommuneNames communes;
  private final AskedAddress asked;
  private final Words words;
  private final Set<String> ofPostcode;

  Readings(CommuneNames communes, AskedAddress asked) {
    this.communes = communes;
    this.asked = asked;
    words =
        Words.of(asked.words().stream().map(AskedWord::written).collect(Collectors.joining(" ")));
    String postcode = asked.postcode();
    ofPostcode =
        postcode == null ? Set.of() : new HashSet<>(communes.listCommunesOfPostcode(postcode));
  }

  /** With names of communes as they are written, then by postcode, or anywhere. */
  List<Reading> exact() {
    List<Reading> readings = named(communes.findSpans(words));
    String postcode = asked.postcode();
    if (postcode != null) {
      int place = !readings.isEmpty() && isServed(readings.getFirst()) ? 1 : 0;
      readings.add(place, Reading.inPostcode(postcode));
    }
    return readings;
  }

  /** With names of communes one typing error away. */
  List<Reading> mistyped() {
    return named(communes.findSpansWithAnEdit(words));
  }

  /** With words that begin the name of one of these communes: "saint denis" for one en-Val. */
  List<Reading> begun(Collection<Territory> around) {
    List<Reading> readings = new ArrayList<>();
    for (Territory commune : around) {
      Words name = Words.of(commune.name());
      int longest = 0;
      int at = 0;
      for (int from = 0; from < words.size(); from++) {
        int length = commonLength(name, from);
        if (length > longest && length < name.size()) {
          longest = length;
          at = from;
        }
      }
      if (longest > 0 && !StreetWords.isLink(words.get(at + longest - 1))) {
        String code = commune.id().code();
        City city = new City(code, commune.name(), null, null, null);
        NamedCommune named = new NamedCommune(code, city, commune.population());
        readings.add(Reading.naming(at, at + longest, BEGUN, List.of(named)));
      }
    }
    readings.sort(Comparator.comparingDouble(this::promise).reversed());
    return readings.subList(0, Math.min(MOST, readings.size()));
  }

  private int commonLength(Words name, int from) {
    int length = 0;
    while (length < name.size()
        && from + length < words.size()
        && name.get(length).equals(words.get(from + length))) {
      length++;
    }
    return length;
  }

  private List<Reading> named(List<NameSpan> spans) {
    List<Reading> readings = new ArrayList<>();
    for (NameSpan span : spans) {
      if (span.to() <= asked.words().size() && !isFirstOfStreet(span)) {
        readings.add(reading(span));
      }
    }
    readings.sort(Comparator.comparingDouble(this::promise).reversed());
    return new ArrayList<>(readings.subList(0, Math.min(MOST, readings.size())));
  }

  /** A link alone names no commune, nor does what follows the house number at once. */
  private boolean isFirstOfStreet(NameSpan span) {
    AskedAddress.AskedNumber number = asked.number();
    return number != null && span.from() == number.at() && asked.words().size() > span.to();
  }

  private Reading reading(NameSpan span) {
    List<NamedCommune> named = span.communes();
    if (!ofPostcode.isEmpty()) {
      List<NamedCommune> served =
          named.stream().filter(n -> ofPostcode.contains(n.commune())).toList();
      named = served.isEmpty() ? named : served;
    }
    List<NamedCommune> few = named.subList(0, Math.min(MOST_HOMONYMS, named.size()));
    return Reading.naming(span.from(), span.to(), span.quality(), few);
  }

  /** Whether words or a postcode surely say where: the street is not to be looked for elsewhere. */
  boolean isSure(Reading reading) {
    double weight = 0;
    for (int i = reading.from(); i < reading.to(); i++) {
      weight += asked.words().get(i).weight();
    }
    return asked.postcode() != null || reading.quality() >= EXACT && weight >= 1;
  }

  private boolean isServed(Reading reading) {
    return reading.named().stream().anyMatch(n -> ofPostcode.contains(n.commune()));
  }

  /** Long names, at the end or beside the postcode, that the postcode confirms. */
  private double promise(Reading reading) {
    double promise = reading.quality() * 4;
    for (int i = reading.from(); i < reading.to(); i++) {
      promise += asked.words().get(i).weight();
    }
    boolean besidePostcode =
        asked.postcodeAt() == reading.from() || asked.postcodeAt() == reading.to();
    promise += asked.postcode() != null && besidePostcode ? 1 : 0;
    promise += asked.postcode() != null && isServed(reading) ? 3 : 0;
    promise += reading.to() == asked.words().size() ? 1.5 : 0;
    promise += asked.words().get(reading.from()).afterBreak() ? 0.5 : 0;
    return promise;
  }
}
