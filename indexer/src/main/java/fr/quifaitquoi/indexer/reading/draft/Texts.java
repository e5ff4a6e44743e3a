package fr.quifaitquoi.indexer.reading.draft;

import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.LinkDraft;
import fr.quifaitquoi.indexer.entry.PartialDate;
import fr.quifaitquoi.indexer.reading.mapping.Expression;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.Mapping.Field;
import fr.quifaitquoi.indexer.reading.text.DateText;
import fr.quifaitquoi.indexer.reading.text.PrivatePassages;
import fr.quifaitquoi.indexer.reading.text.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an entry: its texts, site, links, dates and attributes, nothing private in them.
 */
final class Texts {
  private final Mapping mapping;
  private final @Nullable PartialDate fileDate;

  Texts(Mapping mapping) {
    this.mapping = mapping;
    String date = mapping.source().date();
    fileDate = date == null ? null : DateText.find(date).orElse(null);
  }

  private Expression source(Field field) {
    return mapping.fields().getOrDefault(field, Expression.NONE);
  }

  EntryDraft.Text text(RowContext row) {
    String summary = row.publicValue(source(Field.SUMMARY)).replace('\n', ' ');
    String description = row.publicValue(source(Field.DESCRIPTION));
    String language = row.value(source(Field.LANGUAGE));
    String site = site(row);
    return new EntryDraft.Text(
        summary, description, language.isEmpty() ? "fr" : language, site, List.copyOf(row.held()));
  }

  private @Nullable String site(RowContext row) {
    Expression source = source(Field.SITE);
    String text = row.value(source);
    if (text.isEmpty()) {
      return null;
    }
    if (!PrivatePassages.of(text).held().isEmpty()) {
      row.hold(text);
      return null;
    }
    Optional<String> site = WebAddress.find(text);
    if (site.isEmpty()) {
      row.warn(
          "site-invalide",
          source,
          text,
          "Ce n’est pas une adresse de site\u00a0: elle n’est pas gardée.",
          "Une adresse commence par https:// ou www.");
    }
    return site.orElse(null);
  }

  EntryDraft.Dates dates(RowContext row) {
    DateText.Period period = period(row, source(Field.PERIOD));
    PartialDate start = date(row, Field.START);
    PartialDate end = date(row, Field.END);
    PartialDate given = date(row, Field.SOURCE_DATE);
    return new EntryDraft.Dates(
        date(row, Field.CREATED),
        start == null ? period.start() : start,
        end == null ? period.end() : end,
        given == null ? fileDate : given,
        orNull(row.value(source(Field.STARTS_AT))),
        orNull(row.value(source(Field.ENDS_AT))),
        orNull(row.value(source(Field.RECURRENCE))));
  }

  private @Nullable PartialDate date(RowContext row, Field field) {
    String text = row.value(source(field));
    if (text.isEmpty() || text.startsWith("0001-01-01") || text.startsWith("0000-")) {
      return null;
    }
    Optional<PartialDate> date = DateText.find(text);
    if (date.isEmpty()) {
      warnDate(row, source(field), text);
    }
    return date.orElse(null);
  }

  private static DateText.Period period(RowContext row, Expression source) {
    String text = row.value(source);
    Optional<DateText.Period> period =
        text.isEmpty() ? Optional.empty() : DateText.findPeriod(text);
    if (period.isEmpty() && !text.isEmpty()) {
      warnDate(row, source, text);
    }
    return period.orElse(new DateText.Period(null, null));
  }

  private static void warnDate(RowContext row, Expression source, String text) {
    row.warn(
        "date-invalide",
        source,
        text,
        "Cette date n’est pas comprise\u00a0: elle n’est pas gardée.",
        "Écrivez 2024, 2024-06 ou 15/06/2024.");
  }

  List<LinkDraft> links(RowContext row) {
    List<LinkDraft> links = new ArrayList<>();
    for (Mapping.LinkRule rule : mapping.people().links()) {
      String label = row.publicValue(rule.label());
      String url = WebAddress.find(row.publicValue(rule.url())).orElse(null);
      if (!label.isEmpty() || url != null) {
        DateText.Period period = period(row, rule.period());
        String shown = label.isEmpty() && url != null ? url : label;
        links.add(new LinkDraft(rule.role(), null, shown, url, period.start(), period.end()));
      }
    }
    return links;
  }

  Map<String, String> attributes(RowContext row) {
    Map<String, String> attributes = new LinkedHashMap<>();
    mapping
        .attributes()
        .forEach((key, source) -> {
          String value = row.publicValue(source);
          if (!value.isEmpty()) {
            attributes.put(key, value);
          }
        });
    return attributes;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
