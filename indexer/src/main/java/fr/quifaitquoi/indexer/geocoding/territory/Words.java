package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text, folded to {@code a-z0-9}, with their places in it: {@code "ST-AUBIN s/Mer"}
 * gives saint, aubin, sur, mer. Abbreviations that stand in names of communes are written in full.
 * Only the first {@value #MAX_LENGTH} characters are read.
 */
public final class Words {
  /** No name, nor address, is longer. */
  public static final int MAX_LENGTH = 240;

  private static final int MAX_WORDS = 32;
  private static final int MAX_WORD = 60;

  private final String text;
  private final List<String> words = new ArrayList<>(6);
  private final int[] starts = new int[MAX_WORDS];
  private final int[] ends = new int[MAX_WORDS];

  private Words(String text) {
    this.text = text;
  }

  /** Reads a text. */
  public static Words of(String text) {
    Words words = new Words(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
    words.read();
    return words;
  }

  private void read() {
    StringBuilder word = new StringBuilder(16);
    int start = 0;
    for (int i = 0; i < text.length() && words.size() < MAX_WORDS; i++) {
      char c = text.charAt(i);
      String folded = Folding.fold(c);
      if (folded.isEmpty()) {
        if (!Folding.isMark(c)) {
          add(word, start, i);
        }
      } else if (word.length() < MAX_WORD) {
        start = word.isEmpty() ? i : start;
        word.append(folded);
      }
    }
    if (words.size() < MAX_WORDS) {
      add(word, start, text.length());
    }
  }

  private void add(StringBuilder word, int start, int end) {
    if (word.isEmpty()) {
      return;
    }
    starts[words.size()] = start;
    ends[words.size()] = end;
    words.add(inFull(word.toString(), start, end));
    word.setLength(0);
  }

  private String inFull(String word, int start, int end) {
    return switch (word) {
      case "st" -> "saint";
      case "ste" -> "sainte";
      case "sts" -> "saints";
      case "stes" -> "saintes";
      case "lez" -> "les";
      case "ss" -> "sous";
      case "s" -> isSur(start, end) ? "sur" : word;
      default -> word;
    };
  }

  /** "Chalon s/Saône", "Chalon s Saône"; not the end of a text, nor "l's". */
  private boolean isSur(int start, int end) {
    boolean apart = start > 0 && text.charAt(start - 1) != '\'' && text.charAt(start - 1) != '’';
    return !words.isEmpty()
        && apart
        && end < text.length() - 1
        && (text.charAt(end) == '/' || text.charAt(end) == ' ' || text.charAt(end) == '-');
  }

  /** How many words there are. */
  public int size() {
    return words.size();
  }

  /** The word at a place. */
  public String get(int index) {
    return words.get(index);
  }

  /** All words, in order. */
  public List<String> list() {
    return List.copyOf(words);
  }

  /** The text that was read. */
  String text() {
    return text;
  }

  /** The text of a word as it was written. */
  String written(int index) {
    return text.substring(starts[index], ends[index]);
  }

  /** Where the word starts in the text. */
  int start(int index) {
    return starts[index];
  }

  /** Where the word ends in the text, exclusive. */
  int end(int index) {
    return ends[index];
  }
}
