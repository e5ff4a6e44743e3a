package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Period;
import fr.quifaitquoi.indexer.directory.SearchResult;
import fr.quifaitquoi.indexer.directory.SearchResult.Hit;
import fr.quifaitquoi.indexer.entry.EntryDraft.Dates;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events to come, in the order of their dates. */
final class Events {
  private static final int MOST = 300;
  private static final int PAGE = 100;

  private final Instance instance;

  Events(Instance instance) {
    this.instance = instance;
  }

  /** Those of the instance's territory that are not over, soonest first. */
  List<Hit> upcoming() {
    SearchRequest asked =
        SearchEdit.all()
            .kinds(Set.of(EntryKind.EVENT))
            .period(new Period(null, instance.today(), null))
            .build();
    SearchRequest effective = PageSearch.of(asked, instance);
    List<Hit> hits = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchResult page =
          instance.search(SearchEdit.of(effective).page(new Page(PAGE, cursor)).build());
      hits.addAll(page.hits());
      cursor = page.next();
    } while (cursor != null && hits.size() < MOST);
    hits.sort(Comparator.comparing(hit -> startOf(hit.document().entry().dates())));
    return hits;
  }

  static LocalDateTime startOf(Dates dates) {
    Optional<LocalDateTime> moment = When.moment(dates.startsAt());
    LocalDate day = dates.start() == null ? LocalDate.MAX : dates.start().from();
    return moment.orElseGet(day::atStartOfDay);
  }
}
