package fr.quifaitquoi.indexer.reading.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads the parts of a mapping file that say where entries are and act. */
final class PlaceRules {
  private static final List<String> DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

  private final Section root;
  private final ExpressionReader columns;

  PlaceRules(Section root) {
    this.root = root;
    this.columns = ExpressionReader.columns(root.problems());
  }

  Mapping.Where read() {
    List<Mapping.PlaceRule> places = root.sections("lieux").stream().map(this::place).toList();
    List<Mapping.CoverageRule> coverage =
        root.sections("couverture").stream().map(this::coverage).toList();
    Expression reason = ExpressionReader.constants(root.problems()).at(root, "sans_lieu");
    return new Mapping.Where(places, coverage, reason);
  }

  private Mapping.PlaceRule place(Section s) {
    Set<String> known = new HashSet<>(Set.of("role", "itinerant", "si"));
    for (Mapping.PlaceField field : Mapping.PlaceField.values()) {
      known.add(field.key());
    }
    s.allow(known);
    Map<Mapping.PlaceField, Expression> fields = new EnumMap<>(Mapping.PlaceField.class);
    for (Mapping.PlaceField field : Mapping.PlaceField.values()) {
      boolean days = field == Mapping.PlaceField.HOURS && week(s).isPresent();
      if (!days && s.find(field.key()).isPresent()) {
        fields.put(field, columns.at(s, field.key()));
      }
    }
    return new Mapping.PlaceRule(
        MappingFile.role(s),
        fields,
        week(s).map(this::days).orElse(List.of()),
        ExpressionReader.rule(s, "itinerant"),
        ExpressionReader.rule(s, "si"));
  }

  /** Hours given day by day are a section whose keys are days. */
  private static Optional<Section> week(Section s) {
    return s.find("horaires")
        .filter(MappingNode.class::isInstance)
        .flatMap(n -> s.section("horaires"))
        .filter(w -> w.keys().stream().anyMatch(DAYS::contains));
  }

  private List<Expression> days(Section week) {
    week.allow(Set.copyOf(DAYS));
    List<Expression> days = new ArrayList<>();
    for (String day : DAYS) {
      days.add(columns.at(week, day));
    }
    return List.copyOf(days);
  }

  private Mapping.CoverageRule coverage(Section s) {
    s.allow(Set.of("niveau", "code", "nom"));
    ExpressionReader constants = ExpressionReader.constants(root.problems());
    if (s.find("code").isEmpty() && s.find("nom").isEmpty()) {
      s.wrong("code", "il faut ici un code ou un nom de territoire.");
    }
    return new Mapping.CoverageRule(
        orNull(s, "niveau", constants), orNull(s, "code", columns), orNull(s, "nom", columns));
  }

  private static @Nullable Expression orNull(Section s, String key, ExpressionReader reader) {
    return s.find(key).isPresent() ? reader.at(s, key) : null;
  }
}
