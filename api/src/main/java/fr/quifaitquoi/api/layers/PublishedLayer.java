package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A layer as it is published: a table, or some rows of one that others show other rows of.
 *
 * @param info of what is shown: its id is that of the collection
 * @param rows what is shown when nothing is asked; not to be changed
 * @param examples rows of the demonstration, shown on top when asked for; not to be changed
 * @param modified day of the last change of what it is made of; null when it is not known
 */
public record PublishedLayer(
    LayerInfo info,
    Family family,
    Layer layer,
    BitSet rows,
    BitSet examples,
    @Nullable LocalDate modified) {

  /** Whose filters apply. */
  public enum Family {
    /** Entries: those of the site's search. */
    DIRECTORY,
    /** Communes, bassins de vie …: none but the layer's own. */
    TERRITORIES,
    /** A file of the operator's: none but the layer's own. */
    FILE
  }

  /** Changes whenever what is shown does. */
  public String version() {
    return layer.version() + "-" + info.id();
  }
}
