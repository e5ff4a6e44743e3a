package fr.quifaitquoi.indexer.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.indexer.entry.PartialDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest
  @CsvSource({
    "Ren<e9> Nicod, René Nicod",
    "<c9>cole <e0> c<f4>t<e9>, École à côté",
    "No<c3><ab>l, Noël",
    "c<U+0153>ur, cœur",
    "ChÃ¢teauroux, Châteauroux",
    "lâ€™Ã©tÃ©, l’été",
    "Bourg&amp;Cie &eacute;t&eacute;, Bourg&Cie été",
    "café\u00a0», café »",
    "<b>gras</b>, <b>gras</b>",
    "Saint-Étienne, Saint-Étienne",
  })
  void mendsWhatSoftwareBroke(String raw, String mended) {
    assertThat(TextRepair.repair(raw)).isEqualTo(mended);
  }

  @Test
  void takesWaysToSayNothingForNothing() {
    for (String nothing :
        List.of("-", "--", "nan", "NULL", " null ", "#N/A", "\u00a0", "00000000000000", "N/A")) {
      assertThat(TextRepair.repair(nothing)).as(nothing).isEmpty();
    }
    assertThat(TextRepair.repair(" Tours\u00a0\t")).isEqualTo("Tours");
  }

  @ParameterizedTest
  @CsvSource({
    "0247313233, 02 47 31 32 33, FIXED",
    "+33486343434, 04 86 34 34 34, FIXED",
    "+33 (0)2.47.31.32.33, 02 47 31 32 33, FIXED",
    "247313233, 02 47 31 32 33, FIXED",
    "+33615279237, 06 15 27 92 37, MOBILE",
    "07 00 00 24 48, 07 00 00 24 48, MOBILE",
    "0692 12 34 56, 06 92 12 34 56, MOBILE",
    "+262 262 20 00 00, 02 62 20 00 00, FIXED",
    "36 46, 36 46, SHORT",
    "3949, 39 49, SHORT",
    "Tél : 09 70 80 08 00, 09 70 80 08 00, FIXED",
    "+32 2 123 45 67, +3221234567, ABROAD",
  })
  void writesPhonesTheFrenchWay(String raw, String display, Phone.Kind kind) {
    assertThat(Phone.list(raw)).containsExactly(new Phone(display, kind));
  }

  @Test
  void readsSeveralPhonesInOneValue() {
    assertThat(Phone.list("02 47 31 32 33 / 06 12 34 56 78 ou 3646"))
        .extracting(Phone::kind)
        .containsExactly(Phone.Kind.FIXED, Phone.Kind.MOBILE, Phone.Kind.SHORT);
    assertThat(Phone.list("à demander")).isEmpty();
  }

  @Test
  void tellsAnOrganisationsMailboxFromAPersons() {
    Set<String> known = Set.of("biclou", "tours");
    for (String open :
        List.of(
            "contact@exemple.fr",
            "mairie@loches.fr",
            "mairie-loches@orange.fr",
            "contact542@exemple.fr",
            "biclou@insersol.fr",
            "insersol@insersol.fr",
            "bibliotheque.tours@wanadoo.fr",
            "accueil.mds@departement37.fr")) {
      assertThat(Mails.isOrganisation(open, known)).as(open).isTrue();
    }
    for (String closed :
        List.of(
            "jean.dupont@mairie.fr",
            "j.dupont@ville-tours.fr",
            "dupont@gmail.com",
            "marie-claude.martin@orange.fr",
            "jdupont37@free.fr")) {
      assertThat(Mails.isOrganisation(closed, known)).as(closed).isFalse();
    }
  }

  @Test
  void holdsBackWhatIsMeantForAFew() {
    String text =
        "Réunion publique mardi.\n"
            + "Lien : https://region.webex.com/region-fr/j.php?MTID=m0a1b2c3\n"
            + "Mot de passe : Tr3s-Secret. Venez nombreux\n"
            + "ou https://us02web.zoom.us/j/123456?pwd=abc\n"
            + "ID de réunion : 845 1234 5678\n"
            + "Code d’accès : 998877\n"
            + "Écrire à jean.dupont@exemple.fr ou 06 12 34 56 78. Voir"
            + " https://exemple.fr/programme";
    PrivatePassages passages = PrivatePassages.of(text);
    assertThat(passages.text())
        .contains("Réunion publique mardi", "Venez nombreux", "https://exemple.fr/programme")
        .doesNotContain("MTID", "Secret", "zoom", "845", "998877", "dupont", "06 12");
    assertThat(String.join("\n", passages.held()))
        .contains(
            "MTID=m0a1b2c3",
            "Tr3s-Secret",
            "zoom.us/j/123456",
            "845 1234 5678",
            "998877",
            "jean.dupont@exemple.fr",
            "06 12 34 56 78");
  }

  @Test
  void leavesOrdinaryTextAsItIs() {
    String text =
        "Ouvert du lundi 09:00 - 12:00 / 13:30 - 17:00. Code postal 37000, salle de réunion, tél."
            + " 02 47 31 32 33.";
    assertThat(PrivatePassages.of(text)).isEqualTo(new PrivatePassages(text, List.of()));
  }

  @Test
  void writesAWeekTheWayOsmDoes() {
    List<String> week =
        Arrays.asList(
            "13:30 - 17:00",
            "09:00 - 12:00 / 13:30 - 17:00",
            "09:00 - 12:00 / 13:30 - 17:00",
            "",
            "9h-12h30",
            "fermé",
            "");
    assertThat(OpeningHours.ofWeek(week))
        .contains("Mo 13:30-17:00; Tu-We 09:00-12:00,13:30-17:00; Fr 09:00-12:30");
    assertThat(OpeningHours.ofWeek(List.of("sur rendez-vous", "", "", "", "9h - 12h", "", "")))
        .contains("lundi\u00a0: sur rendez-vous\u00a0; vendredi\u00a0: 9h - 12h");
    assertThat(OpeningHours.ofWeek(List.of("", "", "", "", "", "", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-05-19, 2021-05-19",
    "19/02/2020, 2020-02-19",
    "09/0102023, 2023-01-09",
    "2020/06/30 14:16:50.898, 2020-06-30",
    "03/12/2021 07:55:01, 2021-12-03",
    "Espace labellisé 01/09/2020, 2020-09-01",
    "12 mars 2026, 2026-03-12",
    "1er août 2024, 2024-08-01",
    "2018, 2018",
    "06/2021, 2021-06",
    "septembre 2021, 2021-09",
  })
  void understandsDatesAsTheyAreWritten(String raw, String date) {
    assertThat(DateText.find(raw)).map(PartialDate::text).contains(date);
  }

  @Test
  void takesNoDateThatNobodyMeans() {
    for (String raw : List.of("0001-01-01", "31/02/2020", "bientôt", "12345", "2020-13-01")) {
      assertThat(DateText.find(raw)).as(raw).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2021-2025, 2021, 2025",
    "Sep. 2021-Dec.2022, 2021-09, 2022-12",
    "Sep. 2022- Dec.2023, 2022-09, 2023-12",
    "2024-2025, 2024, 2025"
  })
  void understandsPeriods(String raw, String start, String end) {
    assertThat(DateText.findPeriod(raw))
        .contains(new DateText.Period(new PartialDate(start), new PartialDate(end)));
  }

  @Test
  void checksLegalIdentifiers() {
    assertThat(LegalIds.findSiret("20004293500011").filter(LegalIds::isValid)).isPresent();
    assertThat(LegalIds.isValid("20004293500012")).isFalse();
    assertThat(LegalIds.isValid("35600000000048")).isTrue();
    assertThat(LegalIds.findSiren("434806402").filter(LegalIds::isValid)).isPresent();
    assertThat(LegalIds.findSiren("000000000")).isEmpty();
    assertThat(LegalIds.findRna("w632007046")).contains("W632007046");
  }

  @Test
  void mendsWebAddressesAndRefusesTheRest() {
    assertThat(WebAddress.find("www.ville-blois.fr ")).contains("https://www.ville-blois.fr");
    assertThat(WebAddress.find("https ://www.initiativesemplois.fr"))
        .contains("https://www.initiativesemplois.fr");
    assertThat(WebAddress.find("http://a.fr/é ; http://b.fr")).contains("http://a.fr/é");
    for (String bad :
        List.of(
            "javascript:alert(1)",
            "ftp://a.fr",
            "63122",
            "facebook : julie",
            "https://user:mdp@a.fr",
            "http://localhost/x",
            "pas une url !")) {
      assertThat(WebAddress.find(bad)).as(bad).isEmpty();
    }
  }

  @Test
  void takesNoTimeOverTextsMadeToTakeIt() {
    for (String piece :
        List.of(
            "http://",
            "code secret (",
            " ",
            "a@",
            "\t \u00a0",
            "MTID",
            "0 ",
            ";",
            "<e9",
            "mot de passe ")) {
      String hostile = piece.repeat(900_000 / piece.length()) + "x";
      org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
          java.time.Duration.ofSeconds(15),
          () -> {
            String text = TextRepair.repair(hostile);
            PrivatePassages.of(text);
            Phone.list(text);
            Mails.list(text);
            WebAddress.find(text);
            DateText.findPeriod(text);
            OpeningHours.ofDay(text);
          },
          piece);
    }
  }
}
