package fr.quifaitquoi.geodata.bassin;

import fr.quifaitquoi.geodata.Position;
import java.util.List;

/**
 * A commune as the estimate sees it.
 *
 * @param epci code, or the commune's own when it has none
 */
public record BassinPlace(
    String code,
    Position position,
    int population,
    List<String> postcodes,
    String epci,
    String arrondissement,
    String departement) {

  boolean sharesPostcodeWith(BassinPlace other) {
    for (String postcode : postcodes) {
      if (other.postcodes.contains(postcode)) {
        return true;
      }
    }
    return false;
  }

  /** Distances of a few dozen kilometres, quickly: degrees on a plane at the mean latitude. */
  double kilometersTo(BassinPlace other) {
    double dLat = other.position.lat() - position.lat();
    double dLon =
        (other.position.lon() - position.lon())
            * Math.cos(Math.toRadians((other.position.lat() + position.lat()) / 2));
    return KILOMETERS_PER_DEGREE * Math.hypot(dLat, dLon);
  }

  static final double KILOMETERS_PER_DEGREE = 111.2;
}
