package fr.quifaitquoi.indexer.reading.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with columns in them: {@code {N°} {ADRESSE}}. What stands in square brackets is left out
 * when one of its columns is empty: {@code [Transports : {TRANSPORT}]}.
 */
final class Template {
  private static final Pattern PARTS = Pattern.compile("\\[([^\\[\\]]*)\\]|\\{([^{}]+)\\}");

  private Template() {}

  static Expression parse(String text) {
    return new Expression.Filled(sections(text));
  }

  private static List<List<Expression>> sections(String text) {
    List<List<Expression>> sections = new ArrayList<>();
    Matcher matcher = PARTS.matcher(text);
    int position = 0;
    while (matcher.find()) {
      addConstant(text.substring(position, matcher.start()), sections);
      String optional = matcher.group(1);
      sections.add(
          optional == null
              ? List.of(new Expression.Column(matcher.group(2).strip()))
              : optionalParts(optional));
      position = matcher.end();
    }
    addConstant(text.substring(position), sections);
    return sections;
  }

  private static void addConstant(String text, List<List<Expression>> sections) {
    if (!text.isEmpty()) {
      sections.add(List.of(new Expression.Constant(text)));
    }
  }

  private static List<Expression> optionalParts(String text) {
    List<Expression> parts = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\{([^{}]+)\\}").matcher(text);
    int position = 0;
    while (matcher.find()) {
      if (matcher.start() > position) {
        parts.add(new Expression.Constant(text.substring(position, matcher.start())));
      }
      parts.add(new Expression.Column(matcher.group(1).strip()));
      position = matcher.end();
    }
    if (position < text.length()) {
      parts.add(new Expression.Constant(text.substring(position)));
    }
    return List.copyOf(parts);
  }
}
