package fr.quifaitquoi.indexer.geocoding.address;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HouseNumbersTest {
  private static final Position TOURS = new Position(0.684841, 47.394144);

  @Test
  void unpackedTheyAreWhatWasPackedByNumberThenSuffix() {
    HouseNumber one = new HouseNumber("37261_1234_00001", 1, "", "37000", TOURS);
    HouseNumber twelve = new HouseNumber("37261_1234_00012", 12, "", "37000", TOURS);
    HouseNumber bis = new HouseNumber("37261_1234_00012_bis", 12, "bis", "37100", TOURS);
    HouseNumber own = new HouseNumber("a-uuid", 12, "ter", "37000", new Position(-61.5, 16.2));

    HouseNumbers packed = HouseNumbers.of("37261_1234", "37000", List.of(own, bis, one, twelve));

    assertThat(packed.list()).containsExactly(one, twelve, bis, own);
    assertThat(packed.count()).isEqualTo(4);
    assertThat(packed.find(12, "bis")).contains(bis);
    assertThat(packed.find(12, "ter")).contains(own);
    assertThat(packed.find(12, "quater")).isEmpty();
    assertThat(packed.find(11, "")).isEmpty();
    assertThat(packed.get(3)).isEqualTo(own);
  }

  @Test
  void anyNumbersComeBack() {
    Random random = new Random(37);
    for (int round = 0; round < 100; round++) {
      List<HouseNumber> numbers = new ArrayList<>();
      for (int number = 1; number < 200; number += 1 + random.nextInt(5)) {
        String suffix = random.nextInt(5) == 0 ? "b" : "";
        Position position =
            HouseNumbers.position(random.nextInt(90_000_000), random.nextInt(180_000_000));
        String id = HouseNumbers.usualId("37261_1234", number, suffix);
        numbers.add(new HouseNumber(id, number, suffix, null, position));
      }
      List<HouseNumber> shuffled = new ArrayList<>(numbers);
      Collections.shuffle(shuffled, random);
      assertThat(HouseNumbers.of("37261_1234", null, shuffled).list()).isEqualTo(numbers);
    }
  }

  @Test
  void usualIdsCostNothing() {
    List<HouseNumber> numbers = new ArrayList<>();
    for (int number = 1; number <= 100; number++) {
      String id = HouseNumbers.usualId("37261_1234", number, "");
      numbers.add(new HouseNumber(id, number, "", "37000", TOURS));
    }
    assertThat(HouseNumbers.of("37261_1234", "37000", numbers).packed()).hasSizeLessThan(400);
  }
}
