package fr.quifaitquoi.web.view;

import java.util.List;

/** The accessibility statement, made from the table of RGAA criteria. */
public record AccessibilityView(
    Head head, String state, List<Fact> counts, List<Topic> topics, String contact)
    implements PageView {
  @Override
  public String template() {
    return "accessibility.jte";
  }

  /** Criteria of one of RGAA's thirteen topics. */
  public record Topic(String name, List<Criterion> criteria) {}

  /** A criterion, its state in words, and what shows it. */
  public record Criterion(String number, String title, String state, String evidence) {}
}
