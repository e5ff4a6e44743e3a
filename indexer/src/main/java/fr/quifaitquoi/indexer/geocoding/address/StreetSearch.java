package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * One question to one index. A street's text score is the share of the question's words that its
 * name has, each weighing as it is rare, with some regard to the share of the name that was asked
 * for; 1 when the name is what was asked.
 */
final class StreetSearch {
  /** A completed word against a whole one. */
  private static final float COMPLETED = 0.9f;

  /** A word written in two, or two in one, against one that is as asked. */
  private static final float RESPACED = 0.95f;

  /** A word nobody has, of up to three letters, is more likely noise than a name. */
  private static final float UNKNOWN_SHORT = 0.4f;

  private static final int SHORT = 3;

  private final DepartementIndex index;
  private final StreetQuery query;
  private final LeafReader leaf;
  private final Dictionary dictionary;
  private final Map<AskedWord, List<Dictionary.Word>> known = new HashMap<>();
  private final Map<AskedWord, List<Dictionary.Word>> near = new HashMap<>();

  StreetSearch(DepartementIndex index, StreetQuery query, NearAutomata automata)
      throws IOException {
    this.index = index;
    this.query = query;
    leaf = index.leaf();
    dictionary = new Dictionary(leaf, automata);
  }

  /** The best streets first, at most as many as asked. */
  List<Hit> run() throws IOException {
    List<AskedWord> asked = AskedWord.listTelling(query);
    for (AskedWord word : asked) {
      known.put(word, lookUp(word));
    }
    int[] candidates = candidates();
    if (candidates.length == 0) {
      return List.of();
    }
    List<Matches> matches = new ArrayList<>();
    for (AskedWord word : asked) {
      matches.add(match(word, candidates));
    }
    if (query.lenient()) {
      addJoined(asked, matches, candidates);
    }
    Scoring scoring = new Scoring(index, query, candidates);
    for (int i = 0; i < asked.size(); i++) {
      scoring.add(weightOf(asked.get(i), matches.get(i)), matches.get(i));
    }
    return scoring.best();
  }

  private List<Dictionary.Word> lookUp(AskedWord word) throws IOException {
    return word.unfinished()
        ? dictionary.complete(word.text(), COMPLETED)
        : dictionary.find(word.text());
  }

  private boolean isPlaced() {
    return !query.communes().isEmpty() || !query.postcodes().isEmpty();
  }

  private int[] candidates() throws IOException {
    if (isPlaced()) {
      return Candidates.inPlaces(leaf, query);
    }
    List<List<Dictionary.Word>> words = new ArrayList<>(known.values());
    if (query.lenient()) {
      for (Map.Entry<AskedWord, List<Dictionary.Word>> entry : known.entrySet()) {
        if (entry.getValue().isEmpty()) {
          words.add(near(entry.getKey()));
          words.addAll(listParts(entry.getKey().text()));
        }
      }
      words.addAll(listJoined());
    }
    return Candidates.withWords(leaf, dictionary, words);
  }

  private Matches match(AskedWord word, int[] candidates) throws IOException {
    List<Dictionary.Word> words = known.getOrDefault(word, List.of());
    Matches matches =
        words.size() > Dictionary.MOST_COMPLETIONS
            ? complete(word.text(), candidates)
            : collect(words, candidates);
    if (query.lenient() && !matches.any()) {
      addNear(word, matches, candidates);
      if (!matches.any()) {
        addParts(word.text(), matches, candidates);
      }
    }
    return matches;
  }

  /** The names of some candidates are gone through sooner than the words of all. */
  private void addNear(AskedWord word, Matches matches, int[] candidates) throws IOException {
    if (isPlaced()) {
      NearWord near = new NearWord(word.text(), word.unfinished());
      for (int edits = 1; edits <= near.mostEdits() && !matches.any(); edits++) {
        int reach = edits;
        float quality = Dictionary.qualityAfter(edits);
        scan(candidates, matches, name -> near.isWithin(name, reach) ? quality : 0);
      }
      return;
    }
    for (Dictionary.Word near : near(word)) {
      add(near, matches);
    }
  }

  private List<Dictionary.Word> near(AskedWord word) throws IOException {
    List<Dictionary.Word> found = near.get(word);
    if (found == null) {
      found = dictionary.findNear(word.text(), word.unfinished());
      near.put(word, found);
    }
    return found;
  }

  private Matches collect(List<Dictionary.Word> words, int[] candidates) throws IOException {
    Matches matches = new Matches(candidates);
    for (Dictionary.Word word : words) {
      add(word, matches);
    }
    return matches;
  }

  private void add(Dictionary.Word word, Matches matches) throws IOException {
    matches.add(dictionary.documentsOf(word), word.quality(), dictionary.weightOf(word));
  }

  /** So many words begin so that the candidates are gone through instead. */
  private Matches complete(String beginning, int[] candidates) throws IOException {
    Matches matches = new Matches(candidates);
    BytesRef prefix = new BytesRef(beginning);
    scan(
        candidates,
        matches,
        word -> {
          boolean begins = StringHelper.startsWith(word, prefix);
          return !begins ? 0 : word.length == prefix.length ? 1 : COMPLETED;
        });
    return matches;
  }

  /** How well a word of a name is the one that is looked for, 0 to 1. */
  private interface Fit {
    float of(BytesRef word);
  }

  private void scan(int[] candidates, Matches matches, Fit fit) throws IOException {
    BinaryDocValues names = leaf.getBinaryDocValues(IndexFormat.NAME);
    Map<BytesRef, Float> weights = new HashMap<>();
    BytesRef word = new BytesRef();
    for (int rank = 0; rank < candidates.length; rank++) {
      if (!names.advanceExact(candidates[rank])) {
        continue;
      }
      BytesRef name = names.binaryValue();
      word.bytes = name.bytes;
      int end = name.offset + name.length;
      for (int from = name.offset; from < end; from += word.length + 1) {
        word.offset = from;
        word.length = lengthOfWord(name.bytes, from, end);
        float quality = fit.of(word);
        if (quality > 0) {
          matches.set(rank, quality, weightOf(word, weights));
        }
      }
    }
  }

  private static int lengthOfWord(byte[] bytes, int from, int end) {
    int to = from;
    while (to < end && bytes[to] != ' ') {
      to++;
    }
    return to - from;
  }

  private float weightOf(BytesRef word, Map<BytesRef, Float> weights) throws IOException {
    Float known = weights.get(word);
    if (known == null) {
      BytesRef kept = BytesRef.deepCopyOf(word);
      known = dictionary.weightOf(dictionary.find(kept.utf8ToString()));
      weights.put(kept, known);
    }
    return known;
  }

  /** "grandpré" for "Grand Pré". */
  private void addParts(String word, Matches matches, int[] candidates) throws IOException {
    for (int cut = 1; cut < word.length(); cut++) {
      String first = word.substring(0, cut);
      String second = word.substring(cut);
      List<Dictionary.Word> ends = dictionary.find(second);
      if (StreetWords.isLink(first)) {
        for (Dictionary.Word end : ends) {
          matches.add(dictionary.documentsOf(end), RESPACED, dictionary.weightOf(end));
        }
        continue;
      }
      List<Dictionary.Word> starts = ends.isEmpty() ? ends : dictionary.find(first);
      if (!starts.isEmpty()) {
        matches.addBoth(collect(starts, candidates), collect(ends, candidates), RESPACED);
      }
    }
  }

  private List<List<Dictionary.Word>> listParts(String word) throws IOException {
    List<List<Dictionary.Word>> parts = new ArrayList<>();
    for (int cut = 1; cut < word.length(); cut++) {
      String first = word.substring(0, cut);
      List<Dictionary.Word> ends = dictionary.find(word.substring(cut));
      List<Dictionary.Word> starts = dictionary.find(first);
      if (!ends.isEmpty() && (!starts.isEmpty() || StreetWords.isLink(first))) {
        parts.add(ends);
      }
    }
    return parts;
  }

  /** "beau regard" for "Beauregard". */
  private void addJoined(List<AskedWord> asked, List<Matches> matches, int[] candidates)
      throws IOException {
    List<List<Dictionary.Word>> joined = listJoined();
    for (int rank = 0; rank < joined.size(); rank++) {
      if (joined.get(rank).isEmpty()) {
        continue;
      }
      Matches together = collect(joined.get(rank), candidates);
      for (int i = 0; i < asked.size(); i++) {
        int place = asked.get(i).rank();
        if (place == rank || place == rank + 1) {
          matches.get(i).addJoined(together, 0.5f);
        }
      }
    }
  }

  /** For each word but the last, what it makes together with the next. */
  private List<List<Dictionary.Word>> listJoined() throws IOException {
    List<List<Dictionary.Word>> joined = new ArrayList<>();
    for (int rank = 0; rank + 1 < query.words().size(); rank++) {
      joined.add(dictionary.find(query.words().get(rank) + query.words().get(rank + 1)));
    }
    return joined;
  }

  private float weightOf(AskedWord word, Matches matches) {
    List<Dictionary.Word> words = known.getOrDefault(word, List.of());
    float weight = dictionary.weightOf(words);
    boolean noise = words.isEmpty() && !matches.any() && word.text().length() <= SHORT;
    return noise ? weight * UNKNOWN_SHORT : weight;
  }
}
