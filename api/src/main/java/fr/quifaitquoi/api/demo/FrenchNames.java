package fr.quifaitquoi.api.demo;

import fr.quifaitquoi.geodata.Territory;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of territories inside a sentence. */
final class FrenchNames {
  private static final Pattern ELIDED = Pattern.compile("^[AEIOUYHÀÂÉÈÊÎÔŒ].*");

  private FrenchNames() {}

  /**
   * {@code de Loches}, {@code d’Amboise}, {@code du Blanc}, {@code des Villages Vovéens}, {@code de
   * La Châtre}. The H is always mute, as INSEE has it for each commune of Centre-Val de Loire.
   */
  static String of(String commune) {
    if (commune.startsWith("Le ")) {
      return "du " + commune.substring(3);
    }
    if (commune.startsWith("Les ")) {
      return "des " + commune.substring(4);
    }
    return (ELIDED.matcher(commune).matches() ? "d’" : "de ") + commune.replace('\'', '’');
  }

  /**
   * The name of an EPCI in full: {@code CC du Perche} is {@code Communauté de communes du Perche}.
   */
  static String epci(String name) {
    String clean = name.replace("''", "").replace('\'', '’').replace("Coeur", "Cœur").strip();
    if (clean.startsWith("CC ")) {
      return "Communauté de communes " + clean.substring(3);
    }
    if (clean.startsWith("CA ")) {
      return "Communauté d’agglomération " + clean.substring(3);
    }
    return clean.startsWith("CU ") ? "Communauté urbaine " + clean.substring(3) : clean;
  }

  /** {@code 6 234 habitants}. */
  static String inhabitants(Territory territory) {
    String number = NumberFormat.getIntegerInstance(Locale.FRANCE).format(territory.population());
    return number + (territory.population() < 2 ? " habitant" : " habitants");
  }
}
