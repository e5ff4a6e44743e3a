package fr.quifaitquoi.geodata;

import java.util.Arrays;
import java.util.Optional;

/** The levels of territory. Territories overlap: levels are no tree. */
public enum Level {
  COMMUNE("commune"),
  COMMUNE_DELEGUEE("commune-deleguee"),
  COMMUNE_ASSOCIEE("commune-associee"),
  ARRONDISSEMENT_MUNICIPAL("arrondissement-municipal"),
  BASSIN_DE_VIE("bassin-de-vie"),
  EPCI("epci"),
  QPV("qpv"),
  ARRONDISSEMENT("arrondissement"),
  DEPARTEMENT("departement"),
  REGION("region"),
  PERIMETRE("perimetre");

  private final String code;

  Level(String code) {
    this.code = code;
  }

  /** The level's name in URLs, JSON and exports. */
  public String code() {
    return code;
  }

  /** The level of that code, if there is one. */
  public static Optional<Level> find(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }
}
