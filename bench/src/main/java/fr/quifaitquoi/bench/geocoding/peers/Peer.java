package fr.quifaitquoi.bench.geocoding.peers;

import java.util.List;

/** A geocoder of communes that answers over HTTP on loopback. */
interface Peer {
  String name();

  /** Scheme, host and port. */
  String base();

  /** Path and query string that ask for five communes, as this peer answers that sort best. */
  String path(Question question);

  /** Names of the communes answered, the best first. */
  List<String> readNames(byte[] body);
}
