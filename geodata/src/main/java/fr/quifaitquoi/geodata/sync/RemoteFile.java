package fr.quifaitquoi.geodata.sync;

import java.net.URI;

/** A file that a publisher has at an address, to be brought in from there or from a mirror. */
public interface RemoteFile {
  /** What it is, in French. */
  String title();

  /** Where its publisher has it. */
  URI address();
}
