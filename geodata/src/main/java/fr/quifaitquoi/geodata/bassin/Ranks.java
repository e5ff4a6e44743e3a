package fr.quifaitquoi.geodata.bassin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The place of each commune, by population, in the group (postcode, EPCI) where it ranks best. */
final class Ranks {
  private final int[] rank;
  private final int[] size;
  private final double[] share;

  Ranks(List<BassinPlace> places, Function<BassinPlace, Collection<String>> groupsOf) {
    rank = new int[places.size()];
    size = new int[places.size()];
    share = new double[places.size()];
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      rank[i] = Integer.MAX_VALUE;
      for (String group : groupsOf.apply(places.get(i))) {
        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(i);
      }
    }
    groups.values().forEach(members -> rank(places, members));
  }

  private void rank(List<BassinPlace> places, List<Integer> members) {
    members.sort(
        Comparator.comparingInt((Integer i) -> -places.get(i).population())
            .thenComparing(i -> places.get(i).code()));
    double total = Math.max(1, members.stream().mapToInt(i -> places.get(i).population()).sum());
    for (int k = 0; k < members.size(); k++) {
      int i = members.get(k);
      double itsShare = places.get(i).population() / total;
      if (k + 1 < rank[i] || (k + 1 == rank[i] && members.size() > size[i])) {
        rank[i] = k + 1;
        size[i] = members.size();
        share[i] = itsShare;
      }
    }
  }

  /** 1 for the most populous. */
  int rank(int place) {
    return rank[place];
  }

  /** Of the group. */
  int size(int place) {
    return size[place];
  }

  /** Of the group's inhabitants. */
  double share(int place) {
    return share[place];
  }
}
