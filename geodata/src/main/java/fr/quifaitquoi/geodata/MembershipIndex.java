package fr.quifaitquoi.geodata;

import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.Membership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which commune is in which territory by the zonings in force, both ways. */
final class MembershipIndex {
  private final Map<String, List<TerritoryId>> territoriesOf = new HashMap<>();
  private final Map<TerritoryId, List<String>> communesOf = new HashMap<>();
  private final Map<String, List<TerritoryId>> partsOf = new HashMap<>();
  private final Map<TerritoryId, Method> compositions = new HashMap<>();

  MembershipIndex(GeographyData data) {
    for (Membership m : data.memberships()) {
      if (m.scheme().equals(data.currentSchemes().get(m.level()))) {
        add(m.territory(), m.commune(), m.method());
      }
    }
    data.parts()
        .forEach((part, commune) -> {
          communesOf.put(part, List.of(commune));
          partsOf.computeIfAbsent(commune, any -> new ArrayList<>()).add(part);
        });
    communesOf.values().forEach(MembershipIndex::sort);
    Comparator<TerritoryId> order =
        Comparator.comparing(TerritoryId::level).thenComparing(TerritoryId::code);
    territoriesOf.values().forEach(ids -> ids.sort(order));
  }

  private void add(TerritoryId id, String commune, Method method) {
    communesOf.computeIfAbsent(id, any -> new ArrayList<>()).add(commune);
    // A commune is in no QPV: the QPV is in it.
    if (id.level() != Level.QPV) {
      territoriesOf.computeIfAbsent(commune, any -> new ArrayList<>(6)).add(id);
    }
    if (method != Method.OFFICIELLE) {
      compositions.put(id, method);
    }
  }

  private static void sort(List<String> codes) {
    if (codes.size() > 1) {
      codes.sort(Comparator.naturalOrder());
    }
  }

  /** By level, then code. */
  List<TerritoryId> territoriesOf(String commune) {
    return territoriesOf.getOrDefault(commune, List.of());
  }

  /** By code. */
  List<String> communesOf(TerritoryId id) {
    return communesOf.getOrDefault(id, List.of());
  }

  /** Communes déléguées and such, by level, then code. */
  List<TerritoryId> partsOf(String commune) {
    return partsOf.getOrDefault(commune, List.of());
  }

  Method composition(TerritoryId id) {
    return compositions.getOrDefault(id, Method.OFFICIELLE);
  }
}
