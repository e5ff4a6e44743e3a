package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.http.FieldError;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search as a page was asked for it: the parameters of the contract, and those of the form, in
 * which the place is typed ({@code ou}) beside the one chosen before ({@code avant}).
 *
 * @param request what was understood
 * @param placeTyped what stands in the field "Où"
 * @param choices places that bear the name typed, when it is not clear which is meant
 * @param problem what is wrong, in French
 * @param fromForm whether the address is a form's, to be written shorter
 */
record AskedSearch(
    SearchRequest request,
    String placeTyped,
    List<Territory> choices,
    @Nullable String problem,
    boolean fromForm) {
  private static final String AROUND = "Autour de moi";
  private static final String WINDOW = "Zone de la carte";

  static AskedSearch read(
      Map<String, List<String>> given, SearchParameters parameters, Instance instance) {
    Map<String, List<String>> cleaned = new LinkedHashMap<>();
    given.forEach((name, values) -> {
      List<String> kept = values.stream().filter(value -> !value.isBlank()).toList();
      if (!kept.isEmpty()) {
        cleaned.put(name, kept);
      }
    });
    boolean fromForm = given.containsKey("ou") || given.containsKey("avant");
    if (!fromForm) {
      SearchParameters.Parsed parsed = parameters.read(cleaned);
      String place = placeName(parsed.request(), instance);
      return new AskedSearch(parsed.request(), place, List.of(), sentence(parsed.errors()), false);
    }
    return readForm(cleaned, parameters, instance);
  }

  private static AskedSearch readForm(
      Map<String, List<String>> given, SearchParameters parameters, Instance instance) {
    String typed = first(given, "ou");
    String chosen = first(given, "territoire");
    String before = first(given, "avant");
    Map<String, List<String>> known = new LinkedHashMap<>(given);
    if (before.isEmpty()) {
      known.remove("territoire");
    } else {
      known.put("territoire", List.of(before));
    }
    SearchParameters.Parsed was = parameters.read(known);
    String problem = sentence(was.errors());
    if (!typed.equals(placeName(was.request(), instance))) {
      return readTyped(typed, was.request(), problem, instance);
    }
    boolean othersChosen = !chosen.equals(before);
    SearchRequest request = was.request();
    if (othersChosen) {
      Set<TerritoryId> next =
          parameters.read(Map.of("territoire", List.of(chosen))).request().where().territories();
      request = SearchEdit.of(request).territories(next).build();
    }
    return new AskedSearch(
        request, placeName(request, instance), List.of(), problem, problem == null);
  }

  private static AskedSearch readTyped(
      String typed, SearchRequest was, @Nullable String problem, Instance instance) {
    SearchRequest anywhere = SearchEdit.of(was).anywhere().build();
    if (typed.isEmpty()) {
      return new AskedSearch(anywhere, "", List.of(), problem, problem == null);
    }
    List<Territory> found = new PlaceInput(instance.geography(), instance.home()).find(typed);
    if (found.size() == 1) {
      Set<TerritoryId> place = Set.of(found.getFirst().id());
      SearchRequest there = SearchEdit.of(was).territories(place).build();
      return new AskedSearch(there, typed, List.of(), problem, problem == null);
    }
    String said =
        found.isEmpty()
            ? "Aucun lieu ne s’appelle «\u00a0"
                + typed
                + "\u00a0». Essayez avec un code postal, ou une commune voisine."
            : "Plusieurs lieux s’appellent «\u00a0" + typed + "\u00a0»\u00a0: lequel\u00a0?";
    return new AskedSearch(anywhere, typed, found, said, false);
  }

  /** What the field "Où" says of a place. */
  static String placeName(SearchRequest request, Instance instance) {
    SearchRequest.Where where = request.where();
    if (where.near() != null) {
      return AROUND;
    }
    if (where.box() != null) {
      return WINDOW;
    }
    List<String> names = new ArrayList<>();
    for (TerritoryId id : where.territories()) {
      instance.geography().find(id).map(Places::fullName).ifPresent(names::add);
    }
    return String.join(", ", names);
  }

  private static @Nullable String sentence(List<FieldError> errors) {
    return errors.isEmpty()
        ? null
        : String.join(" ", errors.stream().map(FieldError::message).toList());
  }

  private static String first(Map<String, List<String>> given, String name) {
    List<String> values = given.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }
}
