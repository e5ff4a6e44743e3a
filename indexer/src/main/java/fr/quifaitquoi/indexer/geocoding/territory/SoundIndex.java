package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.indexer.geocoding.text.FrenchSound;
import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Keys by how they sound. Immutable. */
final class SoundIndex {
  private final KeyTable sounds;
  private final int[] heads;
  private final int[] keysInOrder;

  SoundIndex(KeyTable keys) {
    String[] soundOf = new String[keys.size()];
    for (int key = 0; key < soundOf.length; key++) {
      soundOf[key] = FrenchSound.of(keys.get(key));
    }
    sounds = new KeyTable(new TreeSet<>(Arrays.asList(soundOf)));
    keysInOrder =
        IntStream.range(0, soundOf.length)
            .boxed()
            .sorted(Comparator.comparing(key -> soundOf[key]))
            .mapToInt(Integer::intValue)
            .toArray();
    heads = new int[sounds.size() + 1];
    int sound = -1;
    String last = "";
    for (int i = 0; i < keysInOrder.length; i++) {
      String it = soundOf[keysInOrder[i]];
      if (sound < 0 || !it.equals(last)) {
        heads[++sound] = i;
        last = it;
      }
    }
    Arrays.fill(heads, sound + 1, heads.length, keysInOrder.length);
  }

  /** Shows the keys that sound like a word. */
  void search(String letters, IntConsumer keys) {
    int sound = sounds.find(FrenchSound.of(letters));
    if (sound >= 0) {
      for (int i = heads[sound]; i < heads[sound + 1]; i++) {
        keys.accept(keysInOrder[i]);
      }
    }
  }
}
