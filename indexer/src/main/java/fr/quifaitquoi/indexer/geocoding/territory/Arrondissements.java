package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.List;

/** How the arrondissements of Paris, Lyon and Marseille are numbered and written. */
final class Arrondissements {
  private Arrondissements() {}

  /** Two digits. */
  private static String number(String code) {
    int base = code.startsWith("69") ? 80 : 0;
    int number = Integer.parseInt(code.substring(3)) - base;
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** Other ways to write {@code Paris 17e Arrondissement}. */
  static List<String> otherNames(String code, String city) {
    String number = String.valueOf(Integer.parseInt(number(code)));
    String ordinal = number.equals("1") ? "1er" : number + "e";
    return List.of(
        city + " " + number,
        city + " " + number(code),
        city + " " + ordinal,
        city + " " + number + "eme",
        city + " " + number + "ieme",
        city + " " + ordinal + " arr",
        city + " " + number + " arrondissement",
        ordinal + " arrondissement " + city,
        ordinal + " arrondissement de " + city,
        number + "eme arrondissement de " + city,
        city + " " + number + "eme arrondissement");
  }
}
