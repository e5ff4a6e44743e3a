package fr.quifaitquoi.indexer.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Position;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Whatever is asked, there are answers in order, or none, and soon. */
class AnyAddressTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long MOST_NANOS = 50_000_000;

  /** Until the code is compiled, a question takes what it takes. */
  private static final int COLD = 2_000;

  /** Interrupted by the machine rather than by the question. */
  private static final int FEW = 10;

  private static int asked;
  private static int slow;

  @Property(tries = 10_000, seed = "45", shrinking = ShrinkingMode.OFF)
  void anyTextIsAnsweredInOrder(@ForAll("texts") String text, @ForAll boolean near) {
    @Nullable Position position = near ? new Position(0.69, 47.39) : null;
    long start = THREADS.getCurrentThreadCpuTime();
    List<Feature> features =
        AddressesOfTests.GEOCODER.search(
            new GeocodingQuery(text, 5, true, position, GeocodingFilter.NONE));
    long nanos = THREADS.getCurrentThreadCpuTime() - start;
    if (++asked > COLD && nanos > MOST_NANOS) {
      assertThat(++slow).as("%d ns: %s", nanos, text).isLessThanOrEqualTo(FEW);
    }
    double before = 1;
    for (Feature feature : features) {
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
