package fr.quifaitquoi.indexer.placing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds where addresses are: by the addresses held here, or at a distant service. */
public interface AddressLocator {

  /** How its answers are marked, as in {@code PlaceDraft.Placing}. */
  String origin();

  /** Whether it knows any address in the département of a commune. */
  boolean knows(String communeCode);

  /**
   * The best answer to each, in order; empty for what it does not find.
   *
   * @throws IOException when a distant service does not answer, after it was asked again
   */
  List<Optional<LocatedAddress>> locate(List<AddressClue> clues)
      throws IOException, InterruptedException;
}
