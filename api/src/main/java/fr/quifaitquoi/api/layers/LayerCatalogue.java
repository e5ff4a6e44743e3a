package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import java.util.List;
import java.util.Optional;

/** All that is published as layers: the directory, the territories, the operator's own files. */
public final class LayerCatalogue {
  private final List<LayerSource> sources;

  LayerCatalogue(List<LayerSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** What there is, in the order in which it is listed. */
  public List<LayerInfo> list() {
    return sources.stream().flatMap(source -> source.list().stream()).toList();
  }

  /** A layer as it is now. */
  public Optional<PublishedLayer> find(String id) {
    for (LayerSource source : sources) {
      Optional<PublishedLayer> found = source.find(id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * A layer as it is now.
   *
   * @throws ProblemException when there is none
   */
  public PublishedLayer get(String id) {
    return find(id)
        .orElseThrow(() ->
            ProblemException.notFound(
                "Aucune couche ne s’appelle « "
                    + Values.shorten(id)
                    + " ». Couches\u00a0: "
                    + String.join(", ", list().stream().map(LayerInfo::id).toList())
                    + "."));
  }
}
