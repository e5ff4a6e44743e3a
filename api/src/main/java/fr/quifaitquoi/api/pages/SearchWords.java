package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Filters;
import fr.quifaitquoi.indexer.directory.SearchRequest.Labels;
import fr.quifaitquoi.indexer.directory.SearchRequest.Period;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.web.French;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a search says, in words, and the same search without one of its filters. */
final class SearchWords {
  /** The title when nothing is asked. */
  static final String EVERYTHING = "Toutes les fiches";

  private final Instance instance;

  SearchWords(Instance instance) {
    this.instance = instance;
  }

  /**
   * A filter that is on.
   *
   * @param label as on its chip
   * @param without how one says that it is left out
   * @param rest the search without it
   */
  record Filter(String label, String without, SearchRequest rest) {}

  /**
   * {@code Jeunesse · bassin de vie de Loches}; {@code Toutes les fiches} when nothing is asked.
   */
  String title(SearchRequest request) {
    List<String> parts = new ArrayList<>();
    if (!request.text().isEmpty()) {
      parts.add(request.text());
    }
    for (Filter filter : filters(request)) {
      parts.add(filter.label());
    }
    place(request).ifPresent(parts::add);
    return parts.isEmpty() ? EVERYTHING : String.join(" · ", parts);
  }

  /** The place in words, when one is asked. */
  Optional<String> place(SearchRequest request) {
    SearchRequest.Where where = request.where();
    if (where.near() != null) {
      return Optional.of("à moins de " + French.distance(where.near().radiusMeters()));
    }
    if (where.box() != null) {
      return Optional.of("zone de la carte");
    }
    List<String> names = new ArrayList<>();
    for (TerritoryId id : where.territories()) {
      instance.geography().find(id).map(Places::inSentence).ifPresent(names::add);
    }
    String suffix = where.neighbours() ? " et ses voisins" : "";
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names) + suffix);
  }

  /** The filters that are on, beside words and place. */
  List<Filter> filters(SearchRequest request) {
    PageWords vocabulary = instance.vocabulary();
    Filters filters = request.filters();
    Labels labels = filters.labels();
    List<Filter> all = new ArrayList<>();
    for (EntryKind kind : filters.kinds()) {
      String label = Kinds.of(kind).plural();
      all.add(
          new Filter(
              label,
              "Sans se limiter à «\u00a0" + label + "\u00a0»",
              edit(request).kinds(less(filters.kinds(), kind)).build()));
    }
    for (String theme : labels.themes()) {
      String label = vocabulary.theme(theme);
      all.add(
          new Filter(
              label,
              "Sans le thème " + label,
              edit(request).themes(less(labels.themes(), theme)).build()));
    }
    add(all, filters.subTypes(), vocabulary::word, rest -> edit(request).subTypes(rest));
    add(
        all,
        labels.audiences(),
        vocabulary::word,
        rest ->
            edit(request)
                .labels(new Labels(labels.themes(), rest, labels.skills(), labels.works())));
    add(
        all,
        labels.skills(),
        vocabulary::word,
        rest ->
            edit(request)
                .labels(new Labels(labels.themes(), labels.audiences(), rest, labels.works())));
    add(
        all,
        labels.works(),
        vocabulary::word,
        rest ->
            edit(request)
                .labels(new Labels(labels.themes(), labels.audiences(), labels.skills(), rest)));
    add(all, filters.sources(), source -> "source " + source, rest -> edit(request).sources(rest));
    if (!filters.period().equals(Period.ANY)) {
      all.add(
          new Filter(
              period(filters.period()),
              "Sans limite de date",
              edit(request).period(Period.ANY).build()));
    }
    return all;
  }

  private static void add(
      List<Filter> all,
      Set<String> codes,
      Function<String, String> wordOf,
      Function<Set<String>, SearchEdit> edit) {
    for (String code : codes) {
      String label = wordOf.apply(code);
      all.add(
          new Filter(
              label, "Sans «\u00a0" + label + "\u00a0»", edit.apply(less(codes, code)).build()));
    }
  }

  private static SearchEdit edit(SearchRequest request) {
    return SearchEdit.of(request).firstPage();
  }

  static <T> Set<T> less(Set<T> values, T value) {
    Set<T> rest = new LinkedHashSet<>(values);
    rest.remove(value);
    return rest;
  }

  private static String period(Period period) {
    List<String> parts = new ArrayList<>();
    if (period.from() != null) {
      parts.add("à partir du " + French.date(period.from()));
    }
    if (period.to() != null) {
      parts.add("jusqu’au " + French.date(period.to()));
    }
    if (period.verifiedSince() != null) {
      parts.add("vérifiées depuis le " + French.date(period.verifiedSince()));
    }
    return String.join(" ", parts);
  }
}
