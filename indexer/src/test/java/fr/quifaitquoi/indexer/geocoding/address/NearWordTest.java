package fr.quifaitquoi.indexer.geocoding.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearWordTest {
  @ParameterizedTest
  @CsvSource({
    "grammont, gramont, 1",
    "grammont, grammmont, 1",
    "grammont, gremmont, 1",
    "grammont, grmamont, 1",
    "grammont, grmamnt, 2",
    "grammont, hramomt, 3",
  })
  void aMissingAnAddedAChangedLetterAndASwapAreOneEditEach(String word, String other, int edits) {
    NearWord near = new NearWord(word, false);

    assertThat(near.isWithin(new BytesRef(other), edits)).isTrue();
    assertThat(near.isWithin(new BytesRef(other), edits - 1)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "rue, 0",
    "hugo, 1",
    "victor, 1",
    "grammont, 2",
    "1945, 0",
    "a380bis, 0",
    "площадь, 0"
  })
  void shortWordsNumbersAndOtherScriptsAreForgivenNothing(String word, int edits) {
    assertThat(NearWord.mostEdits(word)).isEqualTo(edits);
  }

  /** Whatever is sent as one word, the work stays bounded. */
  @Test
  void aWordLongerThanAnyNameIsForgivenNothing() {
    assertThat(NearWord.mostEdits("a".repeat(30))).isEqualTo(2);
    assertThat(NearWord.mostEdits("a".repeat(31))).isZero();
  }

  /** The same words are near here and in the dictionary, which has Lucene's automata. */
  @Test
  void isNearAsLucenesAutomataAre() {
    Random random = new Random(1);
    int near = 0;
    for (int round = 0; round < 3_000; round++) {
      String word = word(random, 4 + random.nextInt(5));
      String other = random.nextInt(4) == 0 ? word(random, 6) : changed(word, random);
      int edits = 1 + random.nextInt(2);
      boolean unfinished = random.nextBoolean();
      boolean expected = automaton(word, edits, unfinished).run(other);
      assertThat(new NearWord(word, unfinished).isWithin(new BytesRef(other), edits))
          .as("%s ~%d %s, unfinished: %s", word, edits, other, unfinished)
          .isEqualTo(expected);
      near += expected ? 1 : 0;
    }
    assertThat(near).isBetween(500, 2_500);
  }

  private static CharacterRunAutomaton automaton(String word, int edits, boolean unfinished) {
    Automaton near = new LevenshteinAutomata(word, true).toAutomaton(edits);
    if (unfinished) {
      near = Operations.concatenate(List.of(near, Automata.makeAnyString()));
    }
    return new CharacterRunAutomaton(
        Operations.determinize(near, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
  }

  private static String changed(String word, Random random) {
    StringBuilder changed = new StringBuilder(word);
    for (int left = random.nextInt(4); left > 0 && changed.length() > 1; left--) {
      int place = random.nextInt(changed.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> changed.deleteCharAt(place);
        case 1 -> changed.insert(place, (char) ('a' + random.nextInt(4)));
        case 2 -> changed.setCharAt(place, (char) ('a' + random.nextInt(4)));
        default -> {
          char first = changed.charAt(place);
          changed.setCharAt(place, changed.charAt(place + 1));
          changed.setCharAt(place + 1, first);
        }
      }
    }
    return changed.append(word(random, random.nextInt(3))).toString();
  }

  private static String word(Random random, int length) {
    return random
        .ints(length, 'a', 'e')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
