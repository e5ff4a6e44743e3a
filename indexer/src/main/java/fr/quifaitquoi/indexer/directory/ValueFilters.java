package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.entry.EntryKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The filters by values that are also counted, so that each can be left out for its own count. */
record ValueFilters(List<One> list) {

  /** Any one of some values of a dimension. */
  record One(Dimension dimension, BitSet wanted) {
    boolean accepts(Columns columns, int doc) {
      return columns.values(dimension).hasAny(doc, wanted);
    }
  }

  static ValueFilters of(SearchRequest.Filters filters, Map<Dimension, Dictionary> dictionaries) {
    List<One> list = new ArrayList<>();
    Set<String> kinds = Set.copyOf(filters.kinds().stream().map(EntryKind::code).toList());
    Map<Dimension, Set<String>> asked =
        Map.of(
            Dimension.KIND, kinds,
            Dimension.SUB_TYPE, filters.subTypes(),
            Dimension.THEME, filters.labels().themes(),
            Dimension.AUDIENCE, filters.labels().audiences(),
            Dimension.SKILL, filters.labels().skills(),
            Dimension.WORKS, filters.labels().works(),
            Dimension.SOURCE, filters.sources());
    asked.forEach((dimension, values) -> {
      if (!values.isEmpty()) {
        Dictionary dictionary = Objects.requireNonNull(dictionaries.get(dimension));
        list.add(new One(dimension, dictionary.numbers(values)));
      }
    });
    return new ValueFilters(list);
  }
}
