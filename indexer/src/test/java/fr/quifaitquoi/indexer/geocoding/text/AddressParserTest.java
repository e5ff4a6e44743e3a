package fr.quifaitquoi.indexer.geocoding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressParserTest {
  /** Number, postcode, words; noise in brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "29 Rue du 11 Novembre 1918 18700; 29 | 18700 | rue du 11 novembre 1918",
        "10B Rue Claude Monet Bourges; 10b | - | rue claude monet bourges",
        "10 b rue Claude Monet; 10b | - | rue claude monet",
        "10 bis, rue de la Paix 75 002 Paris Cedex 02; 10bis | 75002 | rue de la paix paris",
        "24BIS Rue de Beauvoir 85300; 24bis | 85300 | rue de beauvoir",
        "10E rue du Lac; 10e | - | rue du lac",
        "12 d'Alsace; 12 | - | d alsace",
        "12 r de la gare; 12 | - | rue de la gare",
        "5-9 rue de l'Église, 37000 Tours; 5 | 37000 | rue de l eglise tours",
        "5 à 9 bis r de l’eglise tours; 5 | - | rue de l eglise tours",
        "1, 3 rue de la Paix; 1 | - | rue de la paix",
        "rue de la paix 12 ter paris; 12ter | - | rue de la paix paris",
        "37000 Tours 12 av du gal Leclerc; 12 | 37000 | [tours] avenue du general leclerc",
        "sci 110 rue d'Entraigues 37000 tours; 110 | 37000 | [sci] rue d entraigues tours",
        "11 novembre aubigny; - | - | 11 novembre aubigny",
        "2 rue du 10e niort; 2 | - | rue du 10 niort",
        "4 Place du 1er Mai Ennezat; 4 | - | place du 1 mai ennezat",
        "place du onze novembre 1918; - | - | place du 11 novembre 1918",
        "3 rn 10; 3 | - | route nationale 10",
        "12 rue X BP 70123 41000 Blois CEDEX 9; 12 | 41000 | rue x blois",
        "Bât. B, 3e étage, 14 rue X; 14 | - | [bat] [etage] rue x",
        "rue du Bât d'Argent Lyon; - | - | rue du bat d argent lyon",
        "mairie de Tours; - | - | [mairie] de tours",
        "rue de la Mairie; - | - | rue de la mairie",
        "F-37000 Tours; - | 37000 | tours",
        "pte d'Ivry; - | - | porte d ivry",
        "St-Cyr s/ Loire; - | - | saint cyr sur loire",
      })
  void tellsThePartsOfAnAddress(String query, String parts) {
    AskedAddress asked = AddressParser.parse(query);
    AskedAddress.AskedNumber number = asked.number();
    String words =
        asked.words().stream()
            .map(w -> w.isNoise() ? "[" + w.text() + "]" : w.text())
            .collect(Collectors.joining(" "));
    String shown = number == null ? "-" : number.number() + number.suffix();
    String postcode = asked.postcode() == null ? "-" : asked.postcode();
    assertThat(shown + " | " + postcode + " | " + words).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({"12 la Bruyère,true", "rue de Tours,true", "Tours,false", "37000 Tours,false"})
  void saysWhetherAnAddressIsMeant(String query, boolean address) {
    assertThat(AddressParser.parse(query).isAddress()).isEqualTo(address);
  }

  @Property(tries = 100_000)
  void anyTextIsRead(@ForAll("texts") String text) {
    AskedAddress asked = AddressParser.parse(text);
    assertThat(asked.words()).hasSizeLessThanOrEqualTo(40);
    AskedAddress.AskedNumber number = asked.number();
    if (number != null) {
      assertThat(number.number()).isBetween(1, 9999);
      assertThat(number.at()).isBetween(0, asked.words().size());
    }
    assertThat(asked.postcodeAt()).isBetween(-1, asked.words().size());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "12",
            "bis",
            "rue",
            "de",
            "l'",
            "37000",
            "cedex",
            "BP",
            "1er",
            "-",
            "/",
            ",",
            "à",
            "et",
            "etage",
            "bat",
            "0",
            "00000",
            "99999",
            "b",
            " ",
            "\u0000",
            "\uD83D\uDE00",
            "École",
            "11",
            "novembre",
            "(",
            "n°",
            "s/",
            "pte",
            "٣",
            "²");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(80),
        pieces.list().ofMaxSize(20).map(l -> String.join(" ", l)),
        pieces.list().ofMaxSize(20).map(l -> String.join("", l)));
  }
}
