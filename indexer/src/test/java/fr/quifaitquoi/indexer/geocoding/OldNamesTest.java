package fr.quifaitquoi.indexer.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.SharedData;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.geodata.naming.PlaceName;
import fr.quifaitquoi.geodata.snapshot.FormerName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All names and codes since 1943, by the official geography. */
class OldNamesTest {
  private final Geography france = TestGeography.official();
  private final Geocoder geocoder = Geocoder.of(france);

  @Test
  void findsNamesThatNoCommuneBearsToday() {
    List<FormerName> dead = france.data().formerNames().stream().filter(f -> !lives(f)).toList();

    assertThat(dead).hasSizeGreaterThan(4_900);
    assertThat(share(dead, f -> finds(f.name(), f) ? 1 : 0)).isGreaterThan(0.995);
  }

  @Test
  void findsNamesThatLiveElsewhereWithTheirDepartementOrPostcode() {
    List<FormerName> shared = france.data().formerNames().stream().filter(this::lives).toList();

    assertThat(shared).hasSizeGreaterThan(1_000);
    assertThat(share(shared, f -> finds(f.name() + " " + departement(f).id().code(), f) ? 1 : 0))
        .isGreaterThan(0.98);
    assertThat(share(shared, f -> finds(f.name() + " (" + departement(f).name() + ")", f) ? 1 : 0))
        .isGreaterThan(0.98);
    assertThat(share(shared, f -> finds(f.name() + " " + postcode(f), f) ? 1 : 0))
        .isGreaterThan(0.99);
  }

  @Test
  void findsEveryCodeThatLeadsSomewhere() throws IOException {
    int found = 0;
    for (String line :
        Files.readAllLines(SharedData.path("expected/codes-communes-historiques-vers-2025.csv"))) {
      String[] codes = line.replace("\"", "").split(",");
      boolean known =
          france
              .findCurrentCommune(codes[0])
              .map(t -> t.id().code())
              .filter(codes[1]::equals)
              .isPresent();
      if (known) {
        assertThat(Asking.ask(geocoder, codes[0])).as(line).anyMatch(f -> isIn(f, codes[1]));
        found++;
      }
    }
    assertThat(found).isEqualTo(39_153);
  }

  private final Set<String> living =
      france.list(Level.COMMUNE).stream()
          .map(t -> PlaceName.keyWithArticle(t.name()))
          .collect(Collectors.toSet());

  private boolean lives(FormerName former) {
    return living.contains(PlaceName.keyWithArticle(former.name()));
  }

  private boolean finds(String text, FormerName former) {
    return Asking.ask(geocoder, text).stream().anyMatch(f -> isIn(f, former.commune()));
  }

  /** An arrondissement lies in its commune. */
  private boolean isIn(Feature feature, String commune) {
    City city = feature.where().city();
    return city != null
        && france
            .findCurrentCommune(city.code())
            .map(t -> t.id().code())
            .filter(commune::equals)
            .isPresent();
  }

  private Territory departement(FormerName former) {
    return france.listTerritoriesOf(former.commune()).stream()
        .filter(t -> t.id().level() == Level.DEPARTEMENT)
        .findFirst()
        .orElseThrow();
  }

  private String postcode(FormerName former) {
    return france.listPostcodes(former.commune()).getFirst();
  }

  private static double share(List<FormerName> names, ToDoubleFunction<FormerName> found) {
    return names.stream().mapToDouble(found).average().orElseThrow();
  }
}
