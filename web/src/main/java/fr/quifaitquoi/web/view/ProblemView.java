package fr.quifaitquoi.web.view;

import java.util.List;

/** An error page: what happened, in one sentence, and ways on. */
public record ProblemView(Head head, int status, String sentence, List<Link> ways, List<Card> cards)
    implements PageView {
  @Override
  public String template() {
    return "problem.jte";
  }
}
