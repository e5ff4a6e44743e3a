package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A geocoder that is asked: in this process, or over HTTP. */
interface Answers {
  /** The best five answers, the best first. */
  List<Answer> ask(String query, @Nullable Position near) throws IOException;

  /**
   * One answer, in the words of the public contract.
   *
   * @param street the street of a house number, else the feature's own name
   */
  record Answer(
      String type,
      String label,
      @Nullable String houseNumber,
      String street,
      Cities cities,
      @Nullable String postcode,
      double score) {}

  /** The names of communes that an answer bears; null where it has none. */
  record Cities(@Nullable String today, @Nullable String old, @Nullable String district) {}
}
