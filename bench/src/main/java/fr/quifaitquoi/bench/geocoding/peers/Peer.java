package fr.quifaitquoi.bench.geocoding.peers;

import java.time.Duration;
import java.util.List;

/** A geocoder of communes that answers over HTTP on loopback. */
interface Peer {
  String name();

  /** Scheme, host and port. */
  String base();

  /** Path and query string that ask for five communes. */
  String path(Question question);

  /** Processor time that its processes have taken so far. */
  Duration processor();

  /** Names of the communes answered, the best first. */
  List<String> readNames(byte[] body);
}
