package fr.quifaitquoi.bench.search;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Questions of each sort, made of words of real names and of places of France. */
final class Questions {
  private final List<EntryDocument> real;
  private final List<Territory> communes;
  private final List<String> themes;
  private final Random random = new Random(7);

  Questions(List<EntryDocument> real, List<Territory> communes, List<String> themes) {
    this.real = real;
    this.communes = communes;
    this.themes = themes;
  }

  Map<String, List<Question>> make(int count) {
    Map<String, List<Question>> sorts = new LinkedHashMap<>();
    sorts.put("plain text", new ArrayList<>());
    sorts.put("text with a typo", new ArrayList<>());
    sorts.put("within a radius", new ArrayList<>());
    sorts.put("text within a radius", new ArrayList<>());
    sorts.put("box + facets", new ArrayList<>());
    sorts.put("text + box + theme + facets", new ArrayList<>());
    for (int i = 0; i < count; i++) {
      get(sorts, "plain text").add(Question.text(words()));
      get(sorts, "text with a typo").add(Question.text(typo()));
      get(sorts, "within a radius")
          .add(new Question("", null, null, center(), 5_000 + random.nextInt(45_000), false));
      get(sorts, "text within a radius")
          .add(new Question(words(), null, null, center(), 5_000 + random.nextInt(45_000), false));
      get(sorts, "box + facets").add(new Question("", null, box(), null, 0, true));
      get(sorts, "text + box + theme + facets")
          .add(new Question(words(), theme(), box(), null, 0, true));
    }
    return sorts;
  }

  private static List<Question> get(Map<String, List<Question>> sorts, String name) {
    return sorts.getOrDefault(name, List.of());
  }

  /** One or two words of a real name, sometimes with a commune. */
  private String words() {
    String first = word(3);
    return switch (random.nextInt(3)) {
      case 0 -> first;
      case 1 -> first + " " + word(3);
      default -> first + " " + communes.get(random.nextInt(communes.size())).name();
    };
  }

  private String word(int shortest) {
    while (true) {
      String name = real.get(random.nextInt(real.size())).entry().identity().name();
      String[] words = (name.toLowerCase(Locale.FRENCH) + " -").split("[^\\p{L}]+");
      String word = words.length == 0 ? "" : words[random.nextInt(words.length)];
      if (word.length() >= shortest) {
        return word;
      }
    }
  }

  /** A word of seven letters or more with one letter wrong. */
  private String typo() {
    char[] word = word(7).toCharArray();
    int at = 1 + random.nextInt(word.length - 1);
    word[at] = (char) ('a' + random.nextInt(26));
    return new String(word);
  }

  private Position center() {
    return communes.get(random.nextInt(communes.size())).centre();
  }

  private String theme() {
    return themes.get(random.nextInt(themes.size()));
  }

  /** From a town to a third of the country. */
  private Box box() {
    Position center = center();
    double half = 0.05 * Math.pow(2, random.nextInt(7));
    return new Box(
        Math.max(-180, center.lon() - half),
        Math.max(-90, center.lat() - half),
        Math.min(180, center.lon() + half),
        Math.min(90, center.lat() + half));
  }
}
