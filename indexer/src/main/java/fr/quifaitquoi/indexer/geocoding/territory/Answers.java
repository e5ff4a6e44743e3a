package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes features of what was found, with its score: quality × (0.6 + 0.4 × share), share being what
 * part of the likelihood of all that was found falls to this one, inhabitants counting by their
 * square root. Scores never grow down the list.
 */
final class Answers {
  private static final double SURE = 0.6;

  private Answers() {}

  static List<Feature> of(Hits found, GeocodingQuery query, Aim aim) {
    List<Hits.Hit> hits = found.list();
    double all = 0;
    for (Hits.Hit hit : hits) {
      all += likelihood(hit, hits.getFirst());
    }
    int size = Math.min(query.limit(), hits.size());
    List<Feature> features = new ArrayList<>(size);
    double score = 1;
    for (int i = 0; i < size; i++) {
      Hits.Hit hit = hits.get(i);
      double share = likelihood(hit, hits.getFirst()) / all;
      score = Math.min(score, hit.quality() * (SURE + (1 - SURE) * share));
      Place place = hit.place();
      Position near = query.near();
      Standing standing =
          new Standing(
              score, place.importance(), near == null ? null : near.metersTo(place.position()));
      features.add(place.toFeature(standing, aim.postcodeFor(place)));
    }
    return features;
  }

  private static double likelihood(Hits.Hit hit, Hits.Hit first) {
    return Math.exp((hit.rank() - first.rank()) / 2);
  }
}
