package fr.quifaitquoi.indexer.reading.draft;

import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.ValueTable;
import fr.quifaitquoi.indexer.reading.text.PrivatePassages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The concepts that a row's values stand for, by rank. */
final class Concepts {
  private static final Pattern CODES = Pattern.compile("\\s*,\\s*");
  private static final int VALUES = 200;

  /** More is a text, not a category. */
  private static final int VALUE_CHARS = 200;

  /** Codes kept at hand: categories are few and come again. */
  private static final int SLUGS = 5_000;

  private final String sourceCode;
  private final List<Compiled> rules = new ArrayList<>();
  private final UnmappedValues unmapped;
  private final Map<String, String> slugs = new HashMap<>();

  private record Compiled(Mapping.ConceptRule rule, @Nullable Pattern separator, String columns) {}

  Concepts(Mapping mapping, UnmappedValues unmapped) {
    this.sourceCode = mapping.source().code();
    this.unmapped = unmapped;
    for (Mapping.ConceptRule rule : mapping.concepts()) {
      String separator = rule.separator();
      rules.add(
          new Compiled(
              rule,
              separator == null ? null : Pattern.compile(separator),
              rule.values().columns().stream().sorted().collect(Collectors.joining(", "))));
    }
  }

  List<Concept> of(RowContext row) {
    Set<Concept> concepts = new LinkedHashSet<>();
    for (Compiled compiled : rules) {
      String text = row.value(compiled.rule().values());
      if (!text.isEmpty()) {
        for (String value : values(compiled, text)) {
          add(compiled, value.strip(), concepts);
        }
      }
    }
    return List.copyOf(concepts);
  }

  private static String[] values(Compiled compiled, String text) {
    Pattern separator = compiled.separator();
    return separator == null ? new String[] {text} : separator.split(text, VALUES);
  }

  private void add(Compiled compiled, String value, Set<Concept> concepts) {
    Mapping.ConceptRule rule = compiled.rule();
    // A value with a mail or a mobile number in it slipped in from another column.
    if (value.isEmpty()
        || value.length() > VALUE_CHARS
        || !PrivatePassages.of(value).held().isEmpty()) {
      return;
    }
    if (rule.scheme() == ConceptScheme.SOURCE_CATEGORY && rule.table().isEmpty()) {
      addCategory(compiled, value, concepts);
    } else if (rule.table().isEmpty()) {
      addCodes(rule.scheme(), value, concepts);
    } else {
      String codes = rule.table().get(ValueTable.fold(value));
      if (codes != null) {
        addCodes(rule.scheme(), codes, concepts);
      } else if (rule.keepUnmapped()) {
        addCategory(compiled, value, concepts);
      }
    }
  }

  private void addCodes(ConceptScheme scheme, String codes, Set<Concept> concepts) {
    for (String code : CODES.split(codes)) {
      String slug = slugs.computeIfAbsent(code, ValueTable::slug);
      if (!slug.isEmpty()) {
        concepts.add(new Concept(scheme, slug));
      }
    }
  }

  private void addCategory(Compiled compiled, String value, Set<Concept> concepts) {
    String slug = slugs.computeIfAbsent(value, ValueTable::slug);
    if (slug.isEmpty()) {
      return;
    }
    String code = sourceCode + "-" + slug;
    if (slugs.size() > SLUGS) {
      slugs.clear();
    }
    concepts.add(new Concept(ConceptScheme.SOURCE_CATEGORY, code));
    unmapped.count(compiled.rule().scheme(), compiled.columns(), code, value);
  }
}
