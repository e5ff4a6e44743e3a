package fr.quifaitquoi.api.geocoding.distant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.api.geocoding.distant.NationalService.Fault;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.placing.AddressClue;
import fr.quifaitquoi.indexer.placing.LocatedAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking a service that behaves like the national one, failures included. */
class DistantGeocoderTest {
  private static final AddressClue KNOWN =
      new AddressClue("12, rue Colbert", "37000", "37261", "Tours");
  private static final AddressClue UNKNOWN =
      new AddressClue("3 rue \"de nulle, part\"", "37000", "37261", "Tours");
  private static final LocatedAddress FOUND =
      new LocatedAddress(
          FeatureType.HOUSE_NUMBER,
          "12 Rue Colbert 37000 Tours",
          "37261",
          new Position(0.69, 47.396),
          0.97);

  private NationalService service;
  private DistantGeocoder geocoder;

  @BeforeEach
  void start() throws IOException {
    service = new NationalService();
    geocoder = new DistantGeocoder(service.settings());
  }

  @AfterEach
  void stop() {
    geocoder.close();
    service.close();
  }

  @Test
  void asksAFewOneByOneWithTheirCommune() throws Exception {
    assertThat(geocoder.locate(List.of(KNOWN))).containsExactly(Optional.of(FOUND));
    assertThat(service.asked())
        .containsExactly("GET limit=1&autocomplete=0&citycode=37261&q=12, rue Colbert Tours");
  }

  @Test
  void sendsManyAsFilesOfAThousandAndKeepsTheirOrder() throws Exception {
    List<AddressClue> clues = new ArrayList<>(Collections.nCopies(1_500, KNOWN));
    clues.set(1, UNKNOWN);

    List<Optional<LocatedAddress>> found = geocoder.locate(clues);

    assertThat(found).hasSize(1_500);
    assertThat(found.get(0)).contains(FOUND);
    assertThat(found.get(1)).isEmpty();
    assertThat(found.get(1_499)).contains(FOUND);
    assertThat(service.asked()).hasSize(2).allMatch(request -> request.startsWith("POST "));
  }

  @Test
  void asksAgainWhenTheServiceIsBusyBrokenOrSilent() throws Exception {
    service.failWith(Fault.BUSY, Fault.BROKEN);
    assertThat(geocoder.locate(List.of(KNOWN))).containsExactly(Optional.of(FOUND));

    service.failWith(Fault.SILENT);
    assertThat(geocoder.locate(List.of(KNOWN))).containsExactly(Optional.of(FOUND));
  }

  @Test
  void givesUpAfterThatManyTimesAndSaysWhoDidNotAnswer() {
    service.failWith(Fault.BROKEN, Fault.BROKEN, Fault.BROKEN);

    assertThatThrownBy(() -> geocoder.locate(List.of(KNOWN)))
        .isInstanceOf(DistantException.class)
        .hasMessageContaining("127.0.0.1")
        .hasMessageContaining("503")
        .hasMessageContaining("3 essais");
  }

  @Test
  void doesNotAskAgainWhatIsRefused() {
    service.failWith(Fault.REFUSES);

    assertThatThrownBy(() -> geocoder.locate(List.of(KNOWN))).hasMessageContaining("400");
    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void refusesAnAnswerThatIsNoneOrHasLostRows() {
    service.failWith(Fault.GIBBERISH);
    assertThatThrownBy(() -> geocoder.locate(List.of(KNOWN))).hasMessageContaining("illisible");

    service.failWith(Fault.HALF);
    assertThatThrownBy(() -> geocoder.locate(Collections.nCopies(10, KNOWN)))
        .hasMessageContaining("5 lignes sur 10");
  }

  @Test
  void keepsBelowItsPace() throws Exception {
    Pace pace = new Pace(100);
    long start = System.nanoTime();
    for (int i = 0; i < 11; i++) {
      pace.await();
    }
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(100_000_000L);
  }
}
