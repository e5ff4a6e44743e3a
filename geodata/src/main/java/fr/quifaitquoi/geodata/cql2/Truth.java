package fr.quifaitquoi.geodata.cql2;

import java.util.BitSet;

/** For which rows of those that were asked a condition is true, and for which it is unknown. */
record Truth(BitSet yes, BitSet unknown) {

  static Truth none() {
    return new Truth(new BitSet(), new BitSet());
  }

  /** True where it was false and the other way round. */
  Truth negated(BitSet asked) {
    BitSet no = (BitSet) asked.clone();
    no.andNot(yes);
    no.andNot(unknown);
    return new Truth(no, unknown);
  }
}
