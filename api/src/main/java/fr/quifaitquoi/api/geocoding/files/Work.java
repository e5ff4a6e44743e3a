package fr.quifaitquoi.api.geocoding.files;

import java.io.IOException;
import java.nio.file.Path;

/** What is to be done with a file. */
sealed interface Work permits GeocodeWork, MergeWork {
  /**
   * Does it, until the end or until the progress says to stop.
   *
   * @param folder where the results go
   * @param mapAddress of the page that shows a place on a map
   */
  void run(Path folder, String mapAddress, Progress progress) throws IOException;
}
