package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.snapshot.FormerName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that cases expect. Several rows in a row describe one address, each with some of
 * its fields: they are joined. Names of communes that merged since lead to today's commune.
 */
final class HiddenAddresses {
  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,5})\\s*-?\\s*([A-Za-z]*).*");

  private final Geography geography;

  HiddenAddresses(Geography geography) {
    this.geography = geography;
  }

  /** Those of all cases that expect an address; the others are counted and reported. */
  List<HiddenAddress> of(List<TesterCase> cases) {
    List<HiddenAddress> hidden = new ArrayList<>();
    List<TesterCase> together = new ArrayList<>();
    int others = 0;
    for (TesterCase one : cases) {
      if (!isAddress(one)) {
        others++;
        continue;
      }
      if (!together.isEmpty() && !isSame(together, one)) {
        resolve(together).ifPresent(hidden::add);
        together.clear();
      }
      together.add(one);
    }
    if (!together.isEmpty()) {
      resolve(together).ifPresent(hidden::add);
    }
    System.out.printf(
        "%d cases: %d addresses to hide, %d cases that expect none%n",
        cases.size(), hidden.size(), others);
    return hidden;
  }

  /** Whether a street or lieu-dit is expected. */
  boolean isAddress(TesterCase one) {
    return one.isAddress() && !isTerritory(one);
  }

  /** {@code Paris 17e Arrondissement}, {@code Serre Chevalier}: named, but no street. */
  private boolean isTerritory(TesterCase one) {
    TesterCase.Expected expected = one.expected();
    String street = String.valueOf(expected.street());
    return expected.houseNumber() == null
        && (expected.city() == null && expected.postcode() == null
            || street.contains("rrondissement")
            || !geography.findCommunesByAnyName(street).isEmpty());
  }

  private static boolean isSame(List<TesterCase> together, TesterCase next) {
    TesterCase.Expected before = together.getFirst().expected();
    TesterCase.Expected after = next.expected();
    return together.getFirst().file().equals(next.file())
        && Folded.key(before.houseNumber()).equals(Folded.key(after.houseNumber()))
        && Folded.key(before.street()).equals(Folded.key(after.street()))
        && together.stream()
            .map(TesterCase::expected)
            .allMatch(e ->
                mayBeSame(e.city(), after.city()) && mayBeSame(e.postcode(), after.postcode()));
  }

  private static boolean mayBeSame(@Nullable String one, @Nullable String other) {
    return one == null || other == null || Folded.key(one).equals(Folded.key(other));
  }

  private Optional<HiddenAddress> resolve(List<TesterCase> rows) {
    @Nullable String city = null;
    @Nullable String postcode = null;
    @Nullable Position near = null;
    for (TesterCase row : rows) {
      city = city == null ? row.expected().city() : city;
      postcode = postcode == null ? row.expected().postcode() : postcode;
      near = near == null ? row.near() : near;
    }
    Optional<Territory> commune = findCommune(city, postcode, near, rows.getFirst().query());
    if (commune.isEmpty()) {
      System.out.printf(
          "Left out, unknown commune: %s %s (%s)%n", city, postcode, rows.getFirst().query());
      return Optional.empty();
    }
    TesterCase.Expected expected = rows.getFirst().expected();
    Matcher number = NUMBER.matcher(String.valueOf(expected.houseNumber()));
    boolean numbered = number.matches();
    String code = commune.get().id().code();
    List<String> own = geography.listPostcodes(code);
    return Optional.of(
        new HiddenAddress(
            numbered ? Integer.parseInt(number.group(1)) : 0,
            numbered ? number.group(2).toLowerCase(java.util.Locale.ROOT) : "",
            String.valueOf(expected.street()),
            postcode != null ? postcode : own.isEmpty() ? code : own.getFirst(),
            where(commune.get(), city),
            near,
            isUnplaced(rows, commune.get(), city)));
  }

  private static boolean isUnplaced(
      List<TesterCase> rows, Territory commune, @Nullable String city) {
    String name = Folded.key(commune.name());
    String asked = city == null ? name : Folded.key(city);
    return rows.stream()
        .filter(row -> row.near() == null)
        .map(row -> Folded.key(row.query()))
        .filter(query -> !query.matches(".*\\b\\d{5}\\b.*"))
        .anyMatch(query -> !query.contains(name) && !query.contains(asked));
  }

  private HiddenAddress.Where where(Territory commune, @Nullable String city) {
    String key = Folded.key(city);
    if (city == null || key.equals(Folded.key(commune.name()))) {
      return new HiddenAddress.Where(commune, null, null);
    }
    Optional<FormerName> former =
        geography.data().formerNames().stream()
            .filter(f -> f.commune().equals(commune.id().code()))
            .filter(f -> Folded.key(f.name()).equals(key))
            .findFirst();
    return new HiddenAddress.Where(commune, former.map(FormerName::code).orElse(null), city);
  }

  private Optional<Territory> findCommune(
      @Nullable String city, @Nullable String postcode, @Nullable Position near, String query) {
    if (city == null) {
      return postcode == null ? Optional.empty() : findByPostcode(postcode, near, query);
    }
    Comparator<Territory> best =
        Comparator.comparing((Territory t) -> !serves(t, postcode))
            .thenComparing(t -> !inDepartement(t, postcode))
            .thenComparing(t -> near == null ? 0 : near.metersTo(t.centre()))
            .thenComparing(Comparator.comparingInt(Territory::population).reversed());
    Optional<Territory> named = geography.findCommunesByAnyName(city).stream().min(best);
    if (named.isPresent() || postcode == null) {
      return named;
    }
    System.out.printf("Placed by its postcode, unknown commune: %s %s%n", city, postcode);
    return findByPostcode(postcode, near, query);
  }

  private Optional<Territory> findByPostcode(
      String postcode, @Nullable Position near, String query) {
    String words = " " + Folded.key(query) + " ";
    Comparator<Territory> best =
        Comparator.comparing((Territory t) -> !words.contains(" " + Folded.key(t.name()) + " "))
            .thenComparing(t -> near == null ? 0 : near.metersTo(t.centre()))
            .thenComparing(Comparator.comparingInt(Territory::population).reversed());
    return geography.findCommunesByPostcode(postcode).stream().min(best);
  }

  private boolean serves(Territory commune, @Nullable String postcode) {
    return postcode != null && geography.listPostcodes(commune.id().code()).contains(postcode);
  }

  private static boolean inDepartement(Territory commune, @Nullable String postcode) {
    return postcode != null
        && postcode.length() > 2
        && commune.id().code().startsWith(postcode.substring(0, 2));
  }
}
