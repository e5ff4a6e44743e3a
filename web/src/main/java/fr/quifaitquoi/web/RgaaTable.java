package fr.quifaitquoi.web;

import fr.quifaitquoi.web.view.AccessibilityView.Criterion;
import fr.quifaitquoi.web.view.AccessibilityView.Topic;
import fr.quifaitquoi.web.view.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The 106 criteria of RGAA 4.1 and what is known of each ({@code docs/rgaa.csv}). The site is
 * declared non-conforming until every applicable criterion was evaluated; a state is only raised by
 * evidence.
 */
public final class RgaaTable {
  private static final String FILE = "docs/rgaa.csv";
  private static final String CONFORMS = "conforme";
  private static final String DOES_NOT_APPLY = "non applicable";
  private static final String FAILS = "non conforme";

  private final Map<String, List<Criterion>> byTopic = new LinkedHashMap<>();

  private RgaaTable(List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(";", -1);
      if (cells.length != 5) {
        throw new IllegalStateException("not five cells: " + line);
      }
      if (cells[3].equals(CONFORMS) && cells[4].isBlank()) {
        throw new IllegalStateException("said to conform without evidence: " + line);
      }
      byTopic
          .computeIfAbsent(cells[1], topic -> new ArrayList<>())
          .add(new Criterion(cells[0], cells[2], cells[3], cells[4]));
    }
  }

  /** The table that the build took from the documentation. */
  public static RgaaTable bundled() {
    try (InputStream in = RgaaTable.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new RgaaTable(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Criteria by topic, in their order. */
  public List<Topic> topics() {
    List<Topic> topics = new ArrayList<>();
    byTopic.forEach((name, criteria) -> topics.add(new Topic(name, criteria)));
    return topics;
  }

  /** {@code non conforme}, {@code partiellement conforme} or {@code totalement conforme}. */
  public String state() {
    long applicable = count() - count(DOES_NOT_APPLY);
    long conforming = count(CONFORMS);
    if (conforming == applicable) {
      return "totalement conforme";
    }
    boolean evaluated = conforming + count(FAILS) == applicable;
    return evaluated && conforming * 2 >= applicable ? "partiellement conforme" : FAILS;
  }

  /** How many criteria are in each state. */
  public List<Fact> counts() {
    long known = count(CONFORMS) + count(DOES_NOT_APPLY) + count(FAILS);
    return List.of(
        Fact.of("Conformes, preuve à l’appui", Long.toString(count(CONFORMS))),
        Fact.of("Non conformes", Long.toString(count(FAILS))),
        Fact.of("Non applicables", Long.toString(count(DOES_NOT_APPLY))),
        Fact.of("Pas encore évalués", Long.toString(count() - known)));
  }

  private long count() {
    return byTopic.values().stream().mapToLong(List::size).sum();
  }

  private long count(String state) {
    return byTopic.values().stream()
        .flatMap(List::stream)
        .filter(criterion -> criterion.state().equals(state))
        .count();
  }
}
