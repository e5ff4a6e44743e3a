package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.List;

/**
 * Finds a name inside a longer question, such as the commune of an address: runs of words that are
 * exactly a name. The end of the question is where communes stand.
 */
final class SpanSearch {
  private static final double BASE = -75;
  private static final double WEIGHT_OF_PEOPLE = 0.35;
  private static final double AT_THE_END = 6;
  private static final double WEIGHT_OF_SHARE = 12;
  private static final int LONGEST = 9;

  private final NameTable names;

  SpanSearch(NameTable names) {
    this.names = names;
  }

  void find(Reading reading, Aim aim, Hits hits) {
    List<String> words = reading.words();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder letters = new StringBuilder();
      int end = Math.min(words.size(), from + LONGEST);
      for (int to = from + 1; to <= end; to++) {
        letters.append(words.get(to - 1));
        if (to - from < words.size()) {
          offer(letters, to == words.size(), reading, aim, hits);
        }
      }
    }
  }

  private void offer(CharSequence letters, boolean last, Reading reading, Aim aim, Hits hits) {
    int key = names.keys().find(letters);
    if (key < 0) {
      return;
    }
    double share = (double) letters.length() / reading.name().letters().length();
    for (int entry = names.head(key); entry < names.head(key + 1); entry++) {
      Place place = names.place(entry);
      if (aim.admits(place)) {
        double rank =
            BASE
                + WEIGHT_OF_SHARE * share
                + WEIGHT_OF_PEOPLE * names.weight(entry)
                + (last ? AT_THE_END : 0)
                + aim.bias(place);
        hits.offer(place, rank, (0.3 + 0.6 * share) * aim.agreement(place));
      }
    }
  }
}
