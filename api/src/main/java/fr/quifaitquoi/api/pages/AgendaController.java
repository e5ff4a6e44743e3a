package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Period;
import fr.quifaitquoi.indexer.directory.SearchResult.Hit;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.AgendaView;
import fr.quifaitquoi.web.view.Card;
import fr.quifaitquoi.web.view.Head;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events to come, by month. */
@Produces(MediaType.TEXT_HTML)
@Controller("/agenda")
final class AgendaController {
  private final PageAnswers answers;

  AgendaController(PageAnswers answers) {
    this.answers = answers;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    Instance instance = answers.instance();
    YearMonth thisMonth = YearMonth.from(instance.today());
    Map<YearMonth, List<Card>> months = new LinkedHashMap<>();
    CardMaker cards = instance.cards();
    for (Hit hit : new Events(instance).upcoming()) {
      LocalDateTime start = Events.startOf(hit.document().entry().dates());
      YearMonth month = YearMonth.from(start);
      // What began earlier and goes on belongs to the present.
      months
          .computeIfAbsent(month.isBefore(thisMonth) ? thisMonth : month, m -> new ArrayList<>())
          .add(cards.make(hit, false, instance.today()));
    }
    List<AgendaView.Month> list = new ArrayList<>();
    months.forEach((month, events) -> {
      String label = French.partialDate(month.toString());
      list.add(
          new AgendaView.Month(
              Character.toUpperCase(label.charAt(0)) + label.substring(1), events));
    });
    SearchRequest past =
        SearchEdit.all()
            .kinds(Set.of(EntryKind.EVENT))
            .period(new Period(null, null, instance.today().minusDays(1)))
            .build();
    long before = instance.count(PageSearch.of(past, instance));
    Head head =
        Head.of("Agenda", "Les rencontres, formations et fêtes à venir.", "/agenda", "agenda");
    return answers.ok(
        request, new AgendaView(head, list, before, before == 0 ? null : Addresses.search(past)));
  }
}
