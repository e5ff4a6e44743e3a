package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.indexer.geocoding.City;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The INSEE codes under which an address may be asked for. */
final class CommuneCodes {
  private CommuneCodes() {}

  /** Those of a city: its own, its former one, and the commune of a municipal arrondissement. */
  static Set<String> listOf(City city) {
    Set<String> codes = new LinkedHashSet<>();
    codes.add(city.code());
    if (city.oldCode() != null) {
      codes.add(city.oldCode());
    }
    String whole = communeOfArrondissement(city.code());
    if (whole != null) {
      codes.add(whole);
    }
    return codes;
  }

  /** Only Paris, Marseille and Lyon have arrondissements with codes of their own. */
  private static @Nullable String communeOfArrondissement(String code) {
    if (code.startsWith("751")) {
      return "75056";
    }
    if (code.startsWith("132") && code.compareTo("13201") >= 0 && code.compareTo("13216") <= 0) {
      return "13055";
    }
    return code.startsWith("6938") ? "69123" : null;
  }
}
