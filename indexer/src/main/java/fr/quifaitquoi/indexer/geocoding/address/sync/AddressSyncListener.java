package fr.quifaitquoi.indexer.geocoding.address.sync;

import fr.quifaitquoi.geodata.sync.SyncListener;

/** Is told how a sync of addresses goes on, on the thread that runs it. */
public interface AddressSyncListener extends SyncListener {
  /**
   * Some more of a file has been read.
   *
   * @param file its name
   */
  void reading(String file, long rows);
}
