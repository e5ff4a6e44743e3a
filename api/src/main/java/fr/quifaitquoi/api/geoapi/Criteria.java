package fr.quifaitquoi.api.geoapi;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which territories are asked for.
 *
 * @param levels one of these
 * @param name as written, accents and typos do not matter
 * @param isBoosted whether populous ones come first among names that are not the very one
 * @param position WGS84, in the outline of what is asked
 * @param others all the other conditions
 * @param isOpen whether nothing was said that makes the answer shorter
 */
record Criteria(
    Set<Level> levels,
    Optional<String> name,
    boolean isBoosted,
    Optional<Position> position,
    List<Predicate<Place>> others,
    boolean isOpen) {

  boolean accepts(Place place) {
    for (Predicate<Place> condition : others) {
      if (!condition.test(place)) {
        return false;
      }
    }
    return levels.contains(place.level());
  }
}
