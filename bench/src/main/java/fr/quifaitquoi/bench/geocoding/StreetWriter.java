package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.bench.geocoding.BanFile.Road;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.snapshot.FormerName;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Writes the streets of one place after another, hidden addresses among their neighbours.
 *
 * <p>A hidden street is made in no other place of its postcode or of its commune's name: a query
 * that names a street with one of these must have one right answer. One that a case asks for
 * without saying where is made nowhere else.
 */
final class StreetWriter {
  private static final String ANYWHERE = "*|";
  private static final List<String> SUFFIXES = List.of("bis", "ter", "a", "b", "c", "quater");

  private final BanFile file;
  private final Random random;
  private final StreetNames names;
  private final Set<String> taken;

  StreetWriter(BanFile file, Random random, StreetNames names, Set<String> taken) {
    this.file = file;
    this.random = random;
    this.names = names;
    this.taken = taken;
  }

  /** What no made-up street may have together: its name and a postcode, or a commune's name. */
  static List<String> claims(HiddenAddress address) {
    String street = Folded.key(address.street());
    String commune = Folded.key(address.where().commune().name());
    return List.of(
        address.postcode() + "|" + street,
        commune + "|" + street,
        Folded.key(address.where().oldName()) + "|" + street,
        address.unplaced() ? ANYWHERE + street : "");
  }

  static HiddenAddress withPostcode(HiddenAddress address, String postcode) {
    return new HiddenAddress(
        address.number(),
        address.suffix(),
        address.street(),
        postcode,
        address.where(),
        address.position(),
        address.unplaced());
  }

  /** Writes the hidden addresses of a place, and streets up to its share of rows. */
  void fill(Place place, List<HiddenAddress> hidden, long share, Place.Points points)
      throws IOException {
    long until = file.rows() + Math.max(share, 1);
    Set<String> used = new HashSet<>();
    int streets = 0;
    Map<String, List<HiddenAddress>> byStreet = new LinkedHashMap<>();
    for (HiddenAddress address : hidden) {
      used.add(Folded.key(address.street()));
      byStreet
          .computeIfAbsent(
              address.street() + "|" + address.postcode(), s -> new java.util.ArrayList<>())
          .add(address);
    }
    for (List<HiddenAddress> street : byStreet.values()) {
      writeHidden(place, street, streets++, points);
    }
    // A village soon has every name that may be there: hence a bound on what is tried.
    for (int tries = 0; file.rows() < until && tries < share + 20; tries++) {
      boolean field = random.nextInt(8) == 0;
      String name = field ? names.nextField() : names.next();
      Road road = road(place, streets, name);
      if (isFree(road) && used.add(Folded.key(name))) {
        writeStreet(road, field, points.next());
        streets++;
      }
    }
  }

  private boolean isFree(Road road) {
    String street = Folded.key(road.name());
    return !taken.contains(ANYWHERE + street)
        && !taken.contains(road.postcode() + "|" + street)
        && !taken.contains(Folded.key(road.place().territory().name()) + "|" + street)
        && !taken.contains(Folded.key(road.oldName()) + "|" + street);
  }

  private Road road(Place place, int street, String name) {
    String postcode = place.postcodes().get(random.nextInt(place.postcodes().size()));
    String id = "%s_%04d".formatted(place.code(), street);
    if (place.formers().isEmpty() || random.nextInt(10) < 3) {
      return new Road(id, name, postcode, place, null, null);
    }
    FormerName former = place.formers().get(random.nextInt(place.formers().size()));
    return new Road(id, name, postcode, place, former.code(), former.name());
  }

  private void writeHidden(Place place, List<HiddenAddress> street, int number, Place.Points points)
      throws IOException {
    HiddenAddress first = street.getFirst();
    String id = "%s_%04d".formatted(place.code(), number);
    Road road =
        new Road(
            id,
            first.street(),
            first.postcode(),
            place,
            first.where().oldCode(),
            first.where().oldName());
    Set<String> written = new HashSet<>();
    Position middle = first.position() == null ? points.next() : first.position();
    for (HiddenAddress address : street) {
      Position at =
          address.position() == null ? beside(middle, address.number()) : address.position();
      if (written.add(address.number() + address.suffix())) {
        file.write(road, address.number(), address.suffix(), at);
      }
    }
    for (int i = 0, n = 1 + random.nextInt(3); i < 8; i++, n += 1 + random.nextInt(4)) {
      if (written.add(Integer.toString(n))) {
        file.write(road, n, "", beside(middle, n - first.number()));
      }
    }
  }

  private void writeStreet(Road road, boolean field, Position middle) throws IOException {
    if (field && random.nextBoolean()) {
      file.write(road, 0, "", middle);
      return;
    }
    int count = 1 + (int) (-12 * Math.log(1 - random.nextDouble()));
    int number = 1;
    for (int i = 0; i < count; i++) {
      file.write(road, number, "", beside(middle, number));
      if (random.nextInt(20) == 0) {
        String suffix = SUFFIXES.get(random.nextInt(SUFFIXES.size()));
        file.write(road, number, suffix, beside(middle, number));
      }
      number += 1 + random.nextInt(4);
    }
  }

  /** About ten metres a number, on a line that the street's own middle gives its direction. */
  private static Position beside(Position middle, int number) {
    double turn = (middle.lon() + middle.lat()) * 1e4;
    return new Position(
        middle.lon() + Math.cos(turn) * number * 1.3e-4,
        Math.clamp(middle.lat() + Math.sin(turn) * number * 9e-5, -90, 90));
  }
}
