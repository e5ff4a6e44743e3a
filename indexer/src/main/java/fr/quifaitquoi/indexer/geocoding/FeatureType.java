package fr.quifaitquoi.indexer.geocoding;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a geocoded feature is. The first four are those of the national geocoder's contract; the
 * others are ours, since people look for them too.
 */
public enum FeatureType {
  HOUSE_NUMBER("housenumber"),
  STREET("street"),
  LOCALITY("locality"),
  MUNICIPALITY("municipality"),
  DEPARTEMENT("departement"),
  REGION("region"),
  EPCI("epci"),
  BASSIN_DE_VIE("bassin-de-vie");

  private final String code;

  FeatureType(String code) {
    this.code = code;
  }

  /** Its name in the public contract. */
  public String code() {
    return code;
  }

  /** The type of that code, if there is one. */
  public static Optional<FeatureType> find(String code) {
    return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
  }
}
