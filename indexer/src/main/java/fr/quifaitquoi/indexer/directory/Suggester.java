package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import fr.quifaitquoi.indexer.directory.TextAnalysis.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** What a beginning of text may mean: themes by their words, entries by their names. */
final class Suggester {
  private static final int MOST_THEMES = 3;
  private static final int MOST_WORDS = 6;
  private static final int MOST_CHARACTERS = 100;

  private final ThemeTree themes;
  private final ThemeWords noThemes = new ThemeWords(new ThemeTree(List.of()));

  Suggester(ThemeTree themes) {
    this.themes = themes;
  }

  List<Suggestion> suggest(String text, int limit, Snapshot snapshot) throws IOException {
    String cut = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    if (limit <= 0 || TextAnalysis.listWords(cut, 1).isEmpty()) {
      return List.of();
    }
    List<Suggestion> suggestions = new ArrayList<>(listThemes(cut, Math.min(limit, MOST_THEMES)));
    suggestions.addAll(listEntries(cut, limit - suggestions.size(), snapshot));
    return suggestions;
  }

  private List<Suggestion> listThemes(String text, int most) {
    List<Word> typed = TextAnalysis.listWords(text, MOST_WORDS);
    List<Suggestion> found = new ArrayList<>();
    for (ThemeTree.Theme theme : themes.themes()) {
      if (begins(theme.label(), typed)
          || theme.synonyms().stream().anyMatch(s -> begins(s, typed))) {
        String detail = themes.find(theme.parent()).map(ThemeTree.Theme::label).orElse("");
        found.add(new Suggestion("theme", theme.code(), theme.label(), detail));
      }
    }
    found.sort(Comparator.comparing(s -> !begins(s.label(), typed)));
    return found.subList(0, Math.min(most, found.size()));
  }

  private static boolean begins(String phrase, List<Word> typed) {
    List<Word> words = TextAnalysis.listWords(phrase, MOST_WORDS);
    for (int start = 0; start + typed.size() <= words.size(); start++) {
      if (begins(words.subList(start, start + typed.size()), typed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(List<Word> words, List<Word> typed) {
    int last = typed.size() - 1;
    for (int i = 0; i < last; i++) {
      if (!words.get(i).stem().equals(typed.get(i).stem())) {
        return false;
      }
    }
    return words.get(last).surface().startsWith(typed.get(last).surface());
  }

  private record Named(Segment segment, int doc, float score) {}

  private List<Suggestion> listEntries(String text, int most, Snapshot snapshot)
      throws IOException {
    TextQuery query = TextQuery.of(text, noThemes);
    if (query.isEmpty() || most <= 0) {
      return List.of();
    }
    TextMatch.Finder finder =
        new TextMatch.Finder(query, EnumSet.of(WordTerms.Zone.NAME), snapshot.segments(), null);
    PriorityQueue<Named> worstFirst =
        new PriorityQueue<>(Comparator.comparingDouble(Named::score).thenComparing(n -> -n.doc()));
    for (Segment segment : snapshot.segments()) {
      TextMatch match = finder.find(segment, new Candidates.All(segment.size())).match(0, segment);
      FixedBitSet docs = match.docs();
      docs.and(segment.live());
      for (int doc = Bitsets.next(docs, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = Bitsets.next(docs, doc + 1)) {
        if (worstFirst.size() < most || worstFirst.element().score() < match.scores().of(doc)) {
          worstFirst.add(new Named(segment, doc, match.scores().of(doc)));
          if (worstFirst.size() > most) {
            worstFirst.poll();
          }
        }
      }
    }
    List<Named> best = new ArrayList<>(worstFirst);
    best.sort(Comparator.comparingDouble(Named::score).reversed());
    return describe(best);
  }

  private static List<Suggestion> describe(List<Named> best) throws IOException {
    List<Suggestion> suggestions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Named named : best) {
      Pin pin = named.segment().pin(named.doc());
      if (seen.add(pin.name() + "\n" + pin.commune())) {
        suggestions.add(new Suggestion("fiche", pin.id(), pin.name(), pin.commune()));
      }
    }
    return suggestions;
  }
}
