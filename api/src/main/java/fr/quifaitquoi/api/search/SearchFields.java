package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.LinkRole;
import fr.quifaitquoi.indexer.entry.PartialDate;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** The parameters of a search whose reading needs nothing but their text. */
final class SearchFields {
  /** Longer than any question, short enough to analyse in no time. */
  static final int MAX_TEXT = 300;

  /** Kilometres around a point when no radius is said. */
  static final double DEFAULT_RADIUS_KM = 10;

  private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_=.~-]{1,1000}");

  static final Parameter<String> TEXT = new Parameter<>("q", Values.text(MAX_TEXT));
  static final Parameter<EntryKind> KIND =
      new Parameter<>("type", Values.oneOf(EnumSet.allOf(EntryKind.class), EntryKind::code));
  static final Parameter<String> SUB_TYPE = new Parameter<>("sous_type", Values.code());
  static final Parameter<String> EXCLUDED_SUB_TYPE =
      new Parameter<>("sauf_sous_type", Values.code());
  static final Parameter<String> AUDIENCE = new Parameter<>("public", Values.code());
  static final Parameter<String> SKILL = new Parameter<>("competence", Values.code());
  static final Parameter<String> WORKS = new Parameter<>("travaux", Values.code());
  static final Parameter<String> ROLE =
      new Parameter<>(
          "role",
          text -> Values.oneOf(EnumSet.allOf(LinkRole.class), LinkRole::code).convert(text).code());
  static final Parameter<Boolean> NEIGHBOURS = new Parameter<>("voisins", Values.truth());
  static final Parameter<Scope> SCOPE =
      new Parameter<>("portee", Values.oneOf(EnumSet.allOf(Scope.class), SearchFields::word));
  static final Parameter<Position> NEAR = new Parameter<>("pres_de", Values.position());
  static final Parameter<Double> RADIUS = new Parameter<>("rayon", Values.decimal(0.01, 500));
  static final Parameter<Box> BOX = new Parameter<>("bbox", Values.box());
  static final Parameter<PartialDate> VERIFIED_SINCE =
      new Parameter<>("verifie_depuis", Values.date());
  static final Parameter<PartialDate> FROM = new Parameter<>("du", Values.date());
  static final Parameter<PartialDate> TO = new Parameter<>("au", Values.date());
  static final Parameter<Sort> SORT =
      new Parameter<>(
          "tri", Values.oneOf(EnumSet.complementOf(EnumSet.of(Sort.DEFAULT)), SearchFields::word));
  static final Parameter<Examples> EXAMPLES =
      new Parameter<>("exemples", Values.oneOf(EnumSet.allOf(Examples.class), SearchFields::word));
  static final Parameter<Integer> LIMIT = new Parameter<>("limite", Values.integer(0, 100));
  static final Parameter<String> CURSOR_FIELD = new Parameter<>("curseur", SearchFields::cursor);
  static final Parameter<Facet> FACETS =
      new Parameter<>("facettes", Values.oneOf(EnumSet.allOf(Facet.class), Facet::code));

  /** Names of every search parameter, in the order in which canonical addresses write them. */
  static final List<String> NAMES =
      List.of(
          "q",
          "type",
          "sous_type",
          "sauf_sous_type",
          "theme",
          "public",
          "competence",
          "travaux",
          "source",
          "role",
          "territoire",
          "voisins",
          "portee",
          "pres_de",
          "rayon",
          "bbox",
          "verifie_depuis",
          "du",
          "au",
          "exemples",
          "tri",
          "limite",
          "curseur",
          "facettes");

  private SearchFields() {}

  private static String cursor(String text) throws UnreadableValueException {
    if (!CURSOR.matcher(text).matches()) {
      throw unknownCursor();
    }
    return text;
  }

  static UnreadableValueException unknownCursor() {
    return new UnreadableValueException(
        "n’est pas un curseur de cette liste : reprenez la valeur « suivant » de la page"
            + " précédente, ou recommencez sans lui.");
  }

  static String word(Scope scope) {
    return switch (scope) {
      case LOCATED -> "situe";
      case ACTING -> "agit";
      case ALL -> "tout";
    };
  }

  static String word(Sort sort) {
    return switch (sort) {
      case DEFAULT -> "";
      case RELEVANCE -> "pertinence";
      case DISTANCE -> "distance";
      case NAME -> "nom";
      case RECENT -> "recent";
    };
  }

  static String word(Examples examples) {
    return switch (examples) {
      case WITHOUT -> "false";
      case WITH -> "true";
      case ONLY -> "seulement";
    };
  }

  /** The page asked when nothing is said. */
  static final int DEFAULT_LIMIT = SearchRequest.Page.FIRST.limit();
}
