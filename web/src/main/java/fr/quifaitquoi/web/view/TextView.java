package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of plain text. */
public record TextView(Head head, List<Section> sections) implements PageView {
  @Override
  public String template() {
    return "text.jte";
  }

  /** A part; an empty title for the first one; the anchor leads to it. */
  public record Section(
      @Nullable String anchor, String title, List<String> paragraphs, List<Link> links) {}
}
