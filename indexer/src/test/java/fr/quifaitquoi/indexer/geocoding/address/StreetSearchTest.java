package fr.quifaitquoi.indexer.geocoding.address;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Words in any order, last word maybe unfinished, typing errors, missing or extra spaces." */
class StreetSearchTest {
  private static final Set<String> TOURS = Set.of("37261");
  private static final Set<String> ANYWHERE = Set.of();

  @TempDir static Path folder;
  private static AddressIndexes indexes;

  @BeforeAll
  static void index() throws Exception {
    BanFile file =
        new BanFile()
            .in("37261", "Tours", "37000")
            .street("Rue Victor Hugo", 0.69, 47.39, "1", "3")
            .street("Place Victor Hugo", 0.69, 47.39, "1")
            .street("Avenue de Grammont", 0.69, 47.38, "1")
            .street("Rue Beauregard", 0.70, 47.38, "1")
            .street("Rue du Grand Pré", 0.71, 47.38, "1")
            .street("Rue du Général Leclerc", 0.71, 47.39, "1")
            .street("Rue du 8 Mai 1945", 0.71, 47.39, "1")
            .street("Chemin de la Borde", 0.66, 47.39, "1")
            .in("37261", "Tours", "37100")
            .street("Rue des Douets", 0.69, 47.43, "1")
            .in("37050", "Chambray-lès-Tours", "37170")
            .street("Rue Victor Hugo", 0.71, 47.33, "4")
            .in("49018", "Baugé-en-Anjou", "49150")
            .formerly("49101", "Clefs")
            .street("Rue du Lavoir", -0.07, 47.62, "1")
            .in("75118", "Paris 18e Arrondissement", "75018")
            .street("Rue Lepic", 2.333, 48.886, "1")
            .in("41018", "Blois", "41000")
            .street("Rue Victor Hugo", 1.33, 47.586, "7")
            .street("Rue Denis Papin", 1.33, 47.586, "1");
    indexes = TestIndexes.of(file, folder);
  }

  @AfterAll
  static void close() throws Exception {
    indexes.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rue victor hugo      | Rue Victor Hugo",
        "hugo victor rue      | Rue Victor Hugo",
        "pl victor hugo       | Place Victor Hugo",
        "grammont             | Avenue de Grammont",
        "av grammont          | Avenue de Grammont",
        "r gal leclerc        | Rue du Général Leclerc",
        "rue du huit mai 1945 | Rue du 8 Mai 1945",
      })
  void findsByWordsInAnyOrderAndAbbreviated(String asked, String expected) {
    assertThat(first(query(asked, false, TOURS, false))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rue vic       | Rue Victor Hugo",
        "rue victor hu | Rue Victor Hugo",
        "avenue de g   | Avenue de Grammont",
        "beau          | Rue Beauregard",
      })
  void theLastWordMayBeUnfinished(String asked, String expected) {
    assertThat(first(query(asked, true, TOURS, false))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rue vicotr hugo    | Rue Victor Hugo",
        "rue victro hugo    | Rue Victor Hugo",
        "avenue de gramon   | Avenue de Grammont",
        "avenue de grmamnt  | Avenue de Grammont",
        "avenue gramont     | Avenue de Grammont",
        "rue beau regard    | Rue Beauregard",
        "rue du grandpre    | Rue du Grand Pré",
        "chemin de laborde  | Chemin de la Borde",
        "rue bauregard      | Rue Beauregard",
      })
  void typingErrorsAndSpacesAreForgivenWhenAsked(String asked, String expected) {
    assertThat(first(query(asked, false, TOURS, true))).isEqualTo(expected);
    assertThat(first(query(asked, false, ANYWHERE, true))).isEqualTo(expected);
  }

  @Test
  void typingErrorsAreForgivenInTheUnfinishedWordToo() {
    assertThat(first(query("avenue de gramo", true, TOURS, true))).isEqualTo("Avenue de Grammont");
    assertThat(first(query("rue beuaregar", true, ANYWHERE, true))).isEqualTo("Rue Beauregard");
  }

  @Test
  void withoutLeniencyAWordWithAnErrorCountsForNothing() {
    assertThat(indexes.find(query("grammnot", false, TOURS, false))).isEmpty();
    assertThat(indexes.find(query("grammnot", false, TOURS, true))).isNotEmpty();
  }

  @Test
  void theNameAskedForScoresOneAndOthersLess() {
    List<FoundStreet> found = indexes.find(query("rue victor hugo", false, TOURS, false));

    assertThat(found.getFirst().textScore()).isGreaterThan(0.999);
    assertThat(found.get(1).street().name()).isEqualTo("Place Victor Hugo");
    assertThat(found.get(1).textScore()).isBetween(0.5, 0.95);
  }

  @ParameterizedTest
  @CsvSource({"49018, rue du lavoir", "49101, rue du lavoir", "75118, lepic", "75056, lepic"})
  void aCommuneIsFoundByItsCodeTodaysFormerOrOfItsArrondissement(String commune, String asked) {
    assertThat(indexes.find(query(asked, false, Set.of(commune), false))).hasSize(1);
  }

  @Test
  void aPostcodeFiltersAndWithACommuneBothMustFit() {
    assertThat(indexes.find(inPostcode("rue douets", Set.of(), "37100"))).hasSize(1);
    assertThat(indexes.find(inPostcode("rue douets", TOURS, "37100"))).hasSize(1);
    assertThat(indexes.find(inPostcode("rue douets", TOURS, "37170"))).isEmpty();
    assertThat(indexes.find(inPostcode("rue douets", Set.of(), "99999"))).isEmpty();
  }

  @Test
  void withoutAPlaceWhatIsNearComesFirst() {
    assertThat(cities(new Position(0.71, 47.34))).first().isEqualTo("Chambray-lès-Tours");
    assertThat(cities(new Position(1.33, 47.59))).first().isEqualTo("Blois");
    assertThat(cities(null)).contains("Tours", "Chambray-lès-Tours", "Blois");
  }

  @Test
  void whatIsNowhereNearIsFoundAllTheSame() {
    StreetQuery far =
        new StreetQuery(
            StreetWords.list("rue denis papin"),
            false,
            ANYWHERE,
            Set.of(),
            new Position(2.35, 48.85),
            false,
            5);
    assertThat(indexes.find(far).getFirst().street().city().name()).isEqualTo("Blois");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "*", "rue AND (", "\"victor", "victor~2 OR *:*", "🏠", "\u202e", "d'"})
  void noTextIsReadAsAQuery(String asked) {
    for (boolean lenient : new boolean[] {false, true}) {
      assertThat(indexes.find(query(asked, true, TOURS, lenient))).hasSizeLessThan(11);
      assertThat(indexes.find(query(asked, true, ANYWHERE, lenient))).hasSizeLessThan(11);
    }
  }

  @Test
  void aVeryLongQuestionIsAnsweredToo() {
    String asked = "victor hugo ".repeat(200) + "x".repeat(500);
    assertThat(first(query(asked, false, TOURS, true))).contains("Victor Hugo");
  }

  private static List<String> cities(@Nullable Position near) {
    List<String> words = StreetWords.list("rue victor hugo");
    return indexes.find(new StreetQuery(words, false, ANYWHERE, Set.of(), near, false, 10)).stream()
        .map(found -> found.street().city().name())
        .toList();
  }

  private static String first(StreetQuery query) {
    List<FoundStreet> found = indexes.find(query);
    return found.isEmpty() ? "" : found.getFirst().street().name();
  }

  private static StreetQuery query(
      String asked, boolean unfinished, Set<String> communes, boolean lenient) {
    return new StreetQuery(
        StreetWords.list(asked), unfinished, communes, Set.of(), null, lenient, 10);
  }

  private static StreetQuery inPostcode(String asked, Set<String> communes, String postcode) {
    return new StreetQuery(
        StreetWords.list(asked), false, communes, Set.of(postcode), null, false, 10);
  }
}
