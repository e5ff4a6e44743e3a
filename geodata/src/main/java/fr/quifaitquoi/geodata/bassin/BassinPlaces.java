package fr.quifaitquoi.geodata.bassin;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes from a snapshot's tables what the estimate needs. */
public final class BassinPlaces {
  private BassinPlaces() {}

  /** The communes that can be in a bassin de vie: those of the départements, by code. */
  public static List<BassinPlace> of(GeographyData data) {
    Map<String, String> epcis = codes(data, Level.EPCI);
    Map<String, String> arrondissements = codes(data, Level.ARRONDISSEMENT);
    Map<String, String> departements = codes(data, Level.DEPARTEMENT);
    List<BassinPlace> places = new ArrayList<>();
    for (TerritoryRow row : data.territories().values()) {
      String code = row.id().code();
      String departement = departements.getOrDefault(code, "");
      if (row.id().level() == Level.COMMUNE && hasBassins(departement)) {
        places.add(
            new BassinPlace(
                code,
                row.centre(),
                row.population(),
                data.postcodes().getOrDefault(code, List.of()),
                epcis.getOrDefault(code, code),
                arrondissements.getOrDefault(code, departement),
                departement));
      }
    }
    return places;
  }

  /**
   * Whether INSEE divides it: a département does it, a collectivité d’outre-mer (975, 977 …) not.
   */
  public static boolean hasBassins(String departement) {
    return departement.compareTo("975") < 0 || departement.equals("976");
  }

  private static Map<String, String> codes(GeographyData data, Level level) {
    Map<String, String> codes = new HashMap<>();
    for (Membership m : data.memberships()) {
      if (m.level() == level && m.scheme().equals(data.currentSchemes().get(level))) {
        codes.put(m.commune(), m.code());
      }
    }
    return codes;
  }
}
