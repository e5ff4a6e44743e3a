package fr.quifaitquoi.indexer.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Position;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Whatever is asked, there are answers in order, or none. */
class AnyAddressTest {
  @Property(tries = 10_000, seed = "45", shrinking = ShrinkingMode.OFF)
  void anyTextIsAnsweredInOrder(@ForAll("texts") String text, @ForAll boolean near) {
    @Nullable Position position = near ? new Position(0.69, 47.39) : null;
    double before = 1;
    for (Feature feature :
        AddressesOfTests.GEOCODER.search(
            new GeocodingQuery(text, 5, true, position, GeocodingFilter.NONE))) {
      assertThat(feature.standing().score()).isBetween(0.0, before);
      before = feature.standing().score();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "12",
            "bis",
            "rue",
            "nationale",
            "natoinale",
            "de",
            "l'",
            "37000",
            "tours",
            "tuors",
            "cedex",
            "BP",
            "11",
            "novembre",
            "gare",
            "grammont",
            "chambray",
            "lès",
            "n°",
            "OR",
            "*",
            "~2",
            "\"",
            "(",
            ":",
            "\\",
            "\u0000",
            "\uD83D\uDE00",
            "٣",
            "é",
            "'",
            "--",
            "/");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        pieces.list().ofMaxSize(8).map(l -> String.join(" ", l)),
        pieces.list().ofMinSize(10).ofMaxSize(40).map(l -> String.join(" ", l)));
  }
}
