package fr.quifaitquoi.geodata.bassin;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of communes that tells poles from others, and of pairs of a commune and a pole that
 * tells where its people go.
 */
public final class BassinFeatures {
  /** How many of the nearest poles a commune may belong to. */
  static final int CANDIDATES = 8;

  private static final double FAR_KILOMETERS = 100;
  private static final double NEAREST_KILOMETERS = 0.5;

  private final List<BassinPlace> places;
  private final Ranks inPostcode;
  private final Ranks inEpci;
  private final PlaceGrid all;
  private final double[] kilometersToBigger;
  private final double[] ratioToBigger;
  private final double[] kilometersToTwice;
  private final double[] kilometersToFiveTimes;

  /** Looks at the places together. */
  public BassinFeatures(List<BassinPlace> places) {
    this.places = places;
    inPostcode = new Ranks(places, BassinPlace::postcodes);
    inEpci = new Ranks(places, place -> List.of(place.epci()));
    all = new PlaceGrid(places);
    for (int i = 0; i < places.size(); i++) {
      all.add(i);
    }
    ratioToBigger = new double[places.size()];
    kilometersToBigger = kilometersTo(1, ratioToBigger);
    kilometersToTwice = kilometersTo(2, new double[places.size()]);
    kilometersToFiveTimes = kilometersTo(5, new double[places.size()]);
  }

  /** The places, in the order of the numbers used here. */
  public List<BassinPlace> places() {
    return places;
  }

  /** How far the nearest place is that has more than so many times the inhabitants. */
  private double[] kilometersTo(int times, double[] ratios) {
    int[] order =
        IntStream.range(0, places.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> -places.get(i).population()))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] kilometers = new double[places.size()];
    PlaceGrid bigger = new PlaceGrid(places);
    int added = 0;
    for (int i : order) {
      BassinPlace place = places.get(i);
      while (added < order.length
          && places.get(order[added]).population() > times * inhabitants(place)) {
        bigger.add(order[added++]);
      }
      List<Integer> nearest = bigger.nearest(place, 1, FAR_KILOMETERS);
      kilometers[i] = FAR_KILOMETERS;
      ratios[i] = 1;
      if (!nearest.isEmpty()) {
        BassinPlace it = places.get(nearest.getFirst());
        kilometers[i] = Math.max(NEAREST_KILOMETERS, place.kilometersTo(it));
        ratios[i] = inhabitants(place) / inhabitants(it);
      }
    }
    return kilometers;
  }

  private static double inhabitants(BassinPlace place) {
    return Math.max(1, place.population());
  }

  /** Of a commune, for {@link BassinModel#pole()}, in its order. */
  public double[] ofPole(int place) {
    BassinPlace it = places.get(place);
    double size = Math.log(inhabitants(it));
    double first = inPostcode.rank(place) == 1 ? 1 : 0;
    double postcodeSize = Math.log(inPostcode.size(place));
    return new double[] {
      1,
      size,
      size * size,
      first,
      Math.log(inPostcode.rank(place)),
      postcodeSize,
      inPostcode.share(place),
      inEpci.rank(place) == 1 ? 1 : 0,
      inEpci.rank(place) == 2 ? 1 : 0,
      Math.log(inEpci.rank(place)),
      Math.log(inEpci.size(place)),
      inEpci.share(place),
      Math.log(kilometersToBigger[place]),
      Math.log(kilometersToTwice[place]),
      Math.log(kilometersToFiveTimes[place]),
      Math.log(ratioToBigger[place]),
      Math.log(inhabitantsWithin(it, 5)),
      Math.log(inhabitantsWithin(it, 10)),
      Math.log(inhabitantsWithin(it, 20)),
      // La Poste gave round numbers to the towns that mattered in 1972.
      it.postcodes().stream().anyMatch(code -> code.endsWith("00")) ? 1 : 0,
      first * postcodeSize,
    };
  }

  private double inhabitantsWithin(BassinPlace place, double kilometers) {
    double sum = 0;
    for (int near : all.within(place, kilometers)) {
      sum += inhabitants(places.get(near));
    }
    return sum;
  }

  /** The poles that a commune may belong to, the nearest first. */
  public List<Integer> listCandidates(int place, PoleSet poles) {
    return poles.grid().nearest(places.get(place), CANDIDATES, FAR_KILOMETERS);
  }

  /** The places of those numbers, ready to be searched. */
  public PoleSet poles(List<Integer> numbers) {
    PlaceGrid grid = new PlaceGrid(places);
    numbers.forEach(grid::add);
    return new PoleSet(grid);
  }

  /**
   * Of a commune and a pole, for {@link BassinModel#attraction()}, in its order.
   *
   * @param poleScore what the first model says of the pole
   */
  public double[] ofAttraction(int place, int pole, double poleScore) {
    BassinPlace from = places.get(place);
    BassinPlace to = places.get(pole);
    double kilometers = from.kilometersTo(to);
    double size = Math.log(inhabitants(to));
    return new double[] {
      Math.log(kilometers + NEAREST_KILOMETERS),
      kilometers,
      size,
      from.sharesPostcodeWith(to) ? 1 : 0,
      from.epci().equals(to.epci()) ? 1 : 0,
      from.arrondissement().equals(to.arrondissement()) ? 1 : 0,
      from.departement().equals(to.departement()) ? 1 : 0,
      poleScore,
      size * kilometers,
    };
  }
}
