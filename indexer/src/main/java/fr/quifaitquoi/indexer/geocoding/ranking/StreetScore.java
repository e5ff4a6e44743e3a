package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.geodata.CommuneCode;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.address.HouseNumber;
import fr.quifaitquoi.indexer.geocoding.address.Street;
import fr.quifaitquoi.indexer.geocoding.territory.NamedCommune;
import fr.quifaitquoi.indexer.geocoding.text.AskedAddress;
import fr.quifaitquoi.indexer.geocoding.text.AskedAddress.AskedNumber;
import fr.quifaitquoi.indexer.geocoding.text.AskedWord;
import fr.quifaitquoi.indexer.geocoding.text.Likeness;
import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import fr.quifaitquoi.indexer.geocoding.text.WordWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How surely a street is what was meant, under one reading: words accounted for, times what place,
 * postcode and number say ({@code docs/geocoding.md}). Numbers tuned with the evaluator of {@code
 * bench/}.
 */
final class StreetScore {
  private static final double NAME_SHARE = 0.45;
  private static final double NOTHING_TELLING = 0.6;

  /** A street of which only the name was asked, when a territory may have been meant. */
  private static final double UNTYPED = 0.8;

  private static final double IN_COMMUNE = 0.9;
  private static final double NO_PLACE = 0.8;
  private static final double FAR_AWAY = 0.55;

  /** What nearness leaves of the score at some kilometres. */
  private static final double NEAR_ENOUGH = 0.9;

  private static final double FAR_BUT_NAMED = 0.92;
  private static final double NEAR_METERS = 20_000;
  private static final double OTHER_POSTCODE_SAME_COMMUNE = 0.97;
  private static final double OTHER_POSTCODE_SAME_DEPARTEMENT = 0.88;

  /** So low that the commune of the postcode comes first where its addresses are not held. */
  private static final double OTHER_DEPARTEMENT = 0.35;

  private static final double NO_SUCH_NUMBER = 0.88;
  private static final double OTHER_SUFFIX = 0.94;
  private static final double UNKNOWN_PART = 0.98;
  private static final double OTHER_PART = 0.93;

  private final AskedAddress asked;
  private final CommuneFacts communes;
  private final @Nullable Position near;
  private final boolean placedAnyway;
  private final List<String> words;

  /** Place of the word that may be a beginning, -1 for none. */
  private final int unfinished;

  StreetScore(AskedAddress asked, CommuneFacts communes, GeocodingQuery query) {
    this.asked = asked;
    this.communes = communes;
    near = query.near();
    GeocodingFilter filter = query.filter();
    placedAnyway =
        asked.postcode() != null || filter.postcode() != null || !filter.cityCodes().isEmpty();
    words = asked.words().stream().map(AskedWord::text).toList();
    unfinished = query.autocomplete() && asked.isOpen() ? words.size() - 1 : -1;
  }

  /** The street, or its house number, with its score. */
  Candidate of(Street street, Reading reading) {
    Candidate best = of(street, street.name(), reading);
    for (String alias : street.aliases()) {
      Candidate other = of(street, alias, reading);
      best = other.score() > best.score() ? other : best;
    }
    return best;
  }

  private Candidate of(Street street, String name, Reading reading) {
    List<String> named = StreetWords.list(name);
    boolean[] free = freeWords(reading);
    NameMatch match = new NameMatch(words, free, named, unfinished);
    double text = explained(match, street, reading) * (1 - NAME_SHARE * (1 - match.coverage()));
    text *= asked.isAddress() || street.locality() ? 1 : UNTYPED;
    text *= match.missesAllTelling() ? NOTHING_TELLING : 1;
    @Nullable AskedNumber number = asked.number();
    @Nullable HouseNumber house = null;
    double numbered = 1;
    if (number != null && !isWordOf(number, named, match)) {
      house = findNumber(street, number);
      numbered = house == null ? NO_SUCH_NUMBER : suffixFactor(number, house);
    }
    @Nullable String postcode = house == null ? street.postcode() : house.postcode();
    double words =
        text * numbered * oldNameFactor(street, reading) * postcodeFactor(street, postcode);
    Position at = house == null ? street.position() : house.position();
    double place = placeFactor(at, isPlaced(match, reading));
    double score = Math.clamp(words * place, 0, 1);
    return new Candidate(street, house, score, near == null ? words : score / NEAR_ENOUGH);
  }

  /** When the commune's name takes every word that tells, they may be of the street too. */
  private boolean[] freeWords(Reading reading) {
    boolean[] free = new boolean[words.size()];
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < free.length; i++) {
      free[i] = !reading.takes(i);
      if (free[i] && !asked.words().get(i).isNoise()) {
        rest.add(words.get(i));
      }
    }
    if (!WordWeights.tell(rest)) {
      Arrays.fill(free, true);
    }
    return free;
  }

  /** The share of the query's words that street and commune account for, by weight. */
  private double explained(NameMatch match, Street street, Reading reading) {
    double all = 0;
    double explained = 0;
    @Nullable List<String> around = null;
    for (int i = 0; i < words.size(); i++) {
      AskedWord word = asked.words().get(i);
      double likeness = match.ofAsked(i);
      if (reading.takes(i)) {
        likeness = Math.max(likeness, reading.quality());
      }
      if (likeness == 0 && !word.isNoise() && !StreetWords.isLink(word.text())) {
        around = around == null ? around(street) : around;
        likeness = IN_COMMUNE * bestLikeness(word.text(), around, i == unfinished);
      }
      double weight = weight(word, i, reading);
      all += weight;
      explained += weight * likeness;
    }
    return all == 0 ? 0 : explained / all;
  }

  /** What follows postcode and commune is seldom of the address: "72000 le mans maison". */
  private double weight(AskedWord word, int i, Reading reading) {
    boolean behind = asked.postcode() != null && reading.to() > reading.from() && i >= reading.to();
    return behind && asked.postcodeAt() <= reading.from() ? word.weight() * 0.1 : word.weight();
  }

  private static double bestLikeness(String word, List<String> around, boolean unfinished) {
    double best = 0;
    for (String other : around) {
      double likeness = Likeness.of(word, other, unfinished);
      best = likeness > 0.5 ? Math.max(best, likeness) : best;
    }
    return best;
  }

  private List<String> around(Street street) {
    List<String> around = new ArrayList<>(StreetWords.list(street.city().name()));
    for (String more : new String[] {street.city().oldName(), street.city().district()}) {
      if (more != null) {
        around.addAll(StreetWords.list(more));
      }
    }
    around.addAll(StreetWords.list(communes.of(street.city().code()).context()));
    return around;
  }

  /** "8 mai": the number is a word of the name, which nothing else in the query is. */
  private static boolean isWordOf(AskedNumber number, List<String> named, NameMatch match) {
    String digits = Integer.toString(number.number());
    int at = named.indexOf(digits);
    return at >= 0 && !match.isMatched(at) && number.suffix().isEmpty();
  }

  private static @Nullable HouseNumber findNumber(Street street, AskedNumber asked) {
    String suffix = asked.suffix();
    Optional<HouseNumber> found = street.numbers().find(asked.number(), suffix);
    if (found.isEmpty() && !suffix.isEmpty()) {
      found =
          street
              .numbers()
              .find(asked.number(), Suffixes.otherWriting(suffix))
              .or(() -> street.numbers().find(asked.number(), ""));
    } else if (found.isEmpty()) {
      found =
          Suffixes.COMMON.stream()
              .flatMap(s -> street.numbers().find(asked.number(), s).stream())
              .findFirst();
    }
    return found.orElse(null);
  }

  private static double suffixFactor(AskedNumber asked, HouseNumber house) {
    boolean same =
        asked.suffix().equals(house.suffix())
            || Suffixes.otherWriting(asked.suffix()).equals(house.suffix());
    return same ? 1 : OTHER_SUFFIX;
  }

  /** Whether the query says where: words of the commune's name that are none of the street's. */
  private boolean isPlaced(NameMatch match, Reading reading) {
    boolean placed = placedAnyway;
    for (int i = reading.from(); i < reading.to(); i++) {
      placed |= match.ofAsked(i) == 0;
    }
    return placed;
  }

  private double placeFactor(Position at, boolean placed) {
    if (near == null) {
      return placed ? 1 : NO_PLACE;
    }
    double close = Math.exp(-near.metersTo(at) / NEAR_METERS);
    double least = placed ? FAR_BUT_NAMED : FAR_AWAY;
    return least + (1 - least) * close;
  }

  /** A former commune was named: streets of that part of today's, then those of no part. */
  private static double oldNameFactor(Street street, Reading reading) {
    double factor = 0;
    for (NamedCommune named : reading.named()) {
      @Nullable String wanted = named.city().oldCode();
      @Nullable String old = street.city().oldCode();
      boolean there = named.city().code().equals(street.city().code());
      if (there && (wanted == null || wanted.equals(old))) {
        return 1;
      }
      factor = Math.max(factor, there && old == null ? UNKNOWN_PART : OTHER_PART);
    }
    return reading.named().isEmpty() ? 1 : factor;
  }

  private double postcodeFactor(Street street, @Nullable String postcode) {
    String wanted = asked.postcode();
    if (wanted == null || wanted.equals(postcode)) {
      return 1;
    }
    String code = street.city().code();
    if (communes.of(code).postcodes().contains(wanted)) {
      return OTHER_POSTCODE_SAME_COMMUNE;
    }
    return CommuneCode.mayHavePostcode(code, wanted)
        ? OTHER_POSTCODE_SAME_DEPARTEMENT
        : OTHER_DEPARTEMENT;
  }
}
