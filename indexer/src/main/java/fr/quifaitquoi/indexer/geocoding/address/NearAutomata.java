package fr.quifaitquoi.indexer.geocoding.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * What accepts words that differ by few edits from those of one question. Each takes about a
 * millisecond to make, and serves for the index of every département. Not thread-safe.
 */
final class NearAutomata {
  private final Map<Key, CompiledAutomaton> known = new HashMap<>();

  private record Key(String text, int edits, boolean unfinished) {}

  /**
   * Accepts words with so many edits at most; a swap of neighbours is one.
   *
   * @param unfinished whether words that go on after it count too
   */
  CompiledAutomaton get(String text, int edits, boolean unfinished) {
    return known.computeIfAbsent(new Key(text, edits, unfinished), NearAutomata::make);
  }

  private static CompiledAutomaton make(Key key) {
    Automaton near = new LevenshteinAutomata(key.text(), true).toAutomaton(key.edits());
    if (key.unfinished()) {
      near =
          Operations.determinize(
              Operations.concatenate(List.of(near, Automata.makeAnyString())),
              Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
    return new CompiledAutomaton(near, false, true, false);
  }
}
