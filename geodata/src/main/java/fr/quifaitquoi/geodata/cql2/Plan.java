package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;
import java.util.List;

/** How a condition is answered for many rows at once, in three-valued logic. Immutable. */
interface Plan {

  /**
   * @param asked rows; those outside are left out of the answer, and not changed
   */
  Truth select(Layer layer, BitSet asked, Deadline deadline);

  /** True where all are true; false as soon as one is false: later ones ask about fewer rows. */
  record All(List<Plan> parts) implements Plan {
    @Override
    public Truth select(Layer layer, BitSet asked, Deadline deadline) {
      BitSet open = (BitSet) asked.clone();
      BitSet unknown = new BitSet();
      for (Plan part : parts) {
        deadline.check();
        Truth truth = part.select(layer, open, deadline);
        unknown.or(truth.unknown());
        open = (BitSet) truth.yes().clone();
        open.or(truth.unknown());
        unknown.and(open);
        if (open.isEmpty()) {
          break;
        }
      }
      BitSet yes = (BitSet) open.clone();
      yes.andNot(unknown);
      return new Truth(yes, unknown);
    }
  }

  /** True where one is true; later ones ask about the rest only. */
  record Any(List<Plan> parts) implements Plan {
    @Override
    public Truth select(Layer layer, BitSet asked, Deadline deadline) {
      BitSet open = (BitSet) asked.clone();
      BitSet yes = new BitSet();
      BitSet unknown = new BitSet();
      for (Plan part : parts) {
        deadline.check();
        Truth truth = part.select(layer, open, deadline);
        yes.or(truth.yes());
        unknown.or(truth.unknown());
        open.andNot(truth.yes());
        if (open.isEmpty()) {
          break;
        }
      }
      unknown.andNot(yes);
      return new Truth(yes, unknown);
    }
  }

  /** The other way round. */
  record Not(Plan part) implements Plan {
    @Override
    public Truth select(Layer layer, BitSet asked, Deadline deadline) {
      return part.select(layer, asked, deadline).negated(asked);
    }
  }
}
