package fr.quifaitquoi.indexer.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.util.BytesRef;

/**
 * The fields that are made of the words of name, labels and place, and of codes. A document must be
 * indexed before the next one is made: the streams are used again. One thread.
 */
final class WordFields {
  private static final int MOST_BEGINNINGS = 120;
  private static final int MOST_COUNTED_WORDS = 30;
  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_ACRONYM = 6;

  private final WordCache known;
  private final TermStream nameTerms = new TermStream();
  private final TermStream labelTerms = new TermStream();
  private final TermStream placeTerms = new TermStream();
  private final TermStream beginningTerms = new TermStream();
  private final TermStream themeTerms = new TermStream();
  private final TermStream territoryTerms = new TermStream();

  WordFields(WordCache known) {
    this.known = known;
  }

  void add(Document document, AnalysedText name, List<String> labels, List<String> places) {
    List<AnalysedText> knownLabels = new ArrayList<>();
    labels.forEach(label -> knownLabels.add(known.find(label)));
    String acronym = acronym(name);
    if (acronym.length() >= SHORTEST_ACRONYM) {
      knownLabels.add(AnalysedText.of(acronym));
    }
    List<AnalysedText> knownPlaces = new ArrayList<>();
    places.forEach(place -> knownPlaces.add(known.find(place)));
    add(document, Fields.NAME, nameTerms, name.terms());
    add(document, Fields.LABELS, labelTerms, join(knownLabels));
    add(document, Fields.PLACE, placeTerms, join(knownPlaces));
    add(document, Fields.BEGINNING, beginningTerms, beginnings(name, knownLabels, knownPlaces));
    long counted = name.telling(MOST_COUNTED_WORDS).count();
    document.add(new NumericDocValuesField(Fields.NAME_WORDS, Math.max(1, counted)));
  }

  /** The codes of the themes, and the territories that contain a place. */
  void addCodes(Document document, Collection<String> themes, Collection<String> territories) {
    add(document, Fields.THEME_CODE, themeTerms, themes.stream().map(BytesRef::new).toList());
    add(
        document,
        Fields.LOCATED_IN,
        territoryTerms,
        territories.stream().map(BytesRef::new).toList());
  }

  private static void add(Document document, String field, TermStream in, List<BytesRef> terms) {
    document.add(new Field(field, in.of(terms), Fields.WORDS));
  }

  private static List<BytesRef> join(List<AnalysedText> texts) {
    List<BytesRef> terms = new ArrayList<>();
    texts.forEach(text -> terms.addAll(text.terms()));
    return terms;
  }

  /** {@code ccas} for "Centre communal d’action sociale". */
  private static String acronym(AnalysedText name) {
    return name.telling(LONGEST_ACRONYM)
        .map(word -> word.surface().substring(0, 1))
        .collect(Collectors.joining());
  }

  /** Those of the name, then of the labels and places, up to some length. */
  private static List<BytesRef> beginnings(
      AnalysedText name, List<AnalysedText> labels, List<AnalysedText> places) {
    List<BytesRef> beginnings = new ArrayList<>(name.beginnings());
    labels.forEach(label -> beginnings.addAll(label.beginnings()));
    places.forEach(place -> beginnings.addAll(place.beginnings()));
    return beginnings.subList(0, Math.min(beginnings.size(), MOST_BEGINNINGS));
  }
}
