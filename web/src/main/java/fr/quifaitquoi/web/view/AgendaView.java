package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events by month. */
public record AgendaView(Head head, List<Month> months, long past, @Nullable String pastUrl)
    implements PageView {
  @Override
  public String template() {
    return "agenda.jte";
  }

  /** Events of one month. */
  public record Month(String label, List<Card> events) {}
}
