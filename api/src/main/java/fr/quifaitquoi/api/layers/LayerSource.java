package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.layer.LayerInfo;
import java.util.List;
import java.util.Optional;

/** Where published layers come from. */
interface LayerSource {
  /** What there is, in the order in which it is listed; cheap. */
  List<LayerInfo> list();

  /** A layer as it is now; may take its time when it must be made anew. */
  Optional<PublishedLayer> find(String id);
}
