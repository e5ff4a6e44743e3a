package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.CommuneCode;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.snapshot.FormerName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes files in the shape of the national address base: real communes, real names of streets in
 * other communes than their own, and the expected addresses of cases hidden among them.
 *
 * <p>Arguments: seed, folder of geocoder-tester's CSV, folder of address samples, number of rows,
 * folder to write, the départements as {@code 37,41} ({@code -} or nothing: those of the cases),
 * and the file of a synced geography (the bundled one when left out, which knows fewer old names).
 */
public final class BanGenerator {
  private final Geography geography;
  private final Random random;
  private final Map<String, List<HiddenAddress>> hidden = new HashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();
  private final StreetNames names;

  private BanGenerator(
      Geography geography, long seed, List<HiddenAddress> addresses, Set<String> samples) {
    this.geography = geography;
    random = new Random(seed);
    Set<String> real = new LinkedHashSet<>(samples);
    for (HiddenAddress address : addresses) {
      real.add(address.street());
      hidden
          .computeIfAbsent(address.where().commune().id().code(), c -> new ArrayList<>())
          .add(address);
      taken.addAll(StreetWriter.claims(address));
    }
    names = new StreetNames(random, real, geography);
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 5) {
      System.out.println(
          "Usage: BanGenerator seed cases samples rows output [départements] [geography]");
      System.exit(2);
    }
    Geography geography = Snapshots.geography(args, 6);
    List<HiddenAddress> addresses =
        new HiddenAddresses(geography).of(TesterCases.read(Path.of(args[1])));
    Set<String> departements =
        args.length > 5 && !args[5].equals("-")
            ? new TreeSet<>(Arrays.asList(args[5].split(",")))
            : addresses.stream()
                .map(a -> CommuneCode.departementOf(a.where().commune().id().code()))
                .collect(Collectors.toCollection(TreeSet::new));
    List<HiddenAddress> inside =
        addresses.stream()
            .filter(a ->
                departements.contains(CommuneCode.departementOf(a.where().commune().id().code())))
            .toList();
    if (inside.size() < addresses.size()) {
      System.out.printf("%d addresses lie elsewhere%n", addresses.size() - inside.size());
    }
    Path folder = Files.createDirectories(Path.of(args[4]));
    new BanGenerator(
            geography, Long.parseLong(args[0]), inside, StreetNames.readSamples(Path.of(args[2])))
        .write(departements, Long.parseLong(args[3]), folder);
  }

  private void write(Set<String> departements, long rows, Path folder) throws IOException {
    Map<String, List<Place>> places = places(departements);
    double weights =
        places.values().stream().flatMap(List::stream).mapToDouble(BanGenerator::weight).sum();
    long all = 0;
    for (Map.Entry<String, List<Place>> entry : places.entrySet()) {
      try (BanFile file = new BanFile(folder, entry.getKey())) {
        StreetWriter writer = new StreetWriter(file, random, names, taken);
        for (Place place : entry.getValue()) {
          long share = Math.round(rows * weight(place) / weights);
          writer.fill(place, hiddenIn(place), share, place.points(geography, random));
        }
        all += file.rows();
        System.out.printf("%s: %d rows%n", entry.getKey(), file.rows());
      }
    }
    System.out.printf("%d rows in %d files%n", all, places.size());
  }

  /** Those of the place; of a commune with arrondissements each in one of them. */
  private List<HiddenAddress> hiddenIn(Place place) {
    String commune =
        geography.findCurrentCommune(place.code()).map(c -> c.id().code()).orElse(place.code());
    List<HiddenAddress> in = hidden.getOrDefault(commune, List.of());
    if (place.territory().id().level() == Level.COMMUNE) {
      return in;
    }
    String postcode = place.postcodes().getFirst();
    int parts = geography.listPartsOf(commune).size();
    int turn = Integer.parseInt(place.code().substring(3)) % parts;
    return in.stream()
        .filter(a ->
            a.postcode().equals(postcode)
                || a.postcode().endsWith("00")
                    && Math.floorMod(Folded.key(a.street()).hashCode(), parts) == turn)
        .map(a -> StreetWriter.withPostcode(a, postcode))
        .toList();
  }

  private Map<String, List<Place>> places(Set<String> departements) {
    Map<String, List<FormerName>> formers =
        geography.data().formerNames().stream()
            .filter(f -> !f.code().isEmpty())
            .collect(Collectors.groupingBy(FormerName::commune));
    Map<String, List<Place>> places = new TreeMap<>();
    for (Territory commune : geography.list(Level.COMMUNE)) {
      String departement = CommuneCode.departementOf(commune.id().code());
      if (departements.contains(departement)) {
        places
            .computeIfAbsent(departement, d -> new ArrayList<>())
            .addAll(
                Place.of(commune, geography, formers.getOrDefault(commune.id().code(), List.of())));
      }
    }
    return places;
  }

  /** Villages have more addresses a head. */
  private static double weight(Place place) {
    return Math.pow(Math.max(50, place.territory().population()), 0.8);
  }
}
