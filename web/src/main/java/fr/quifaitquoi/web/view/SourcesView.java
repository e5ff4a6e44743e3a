package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything comes from.
 *
 * @param accuracy how good the estimated bassins de vie are; null when they are official
 */
public record SourcesView(
    Head head, List<Directory> directories, List<Reference> references, @Nullable String accuracy)
    implements PageView {
  @Override
  public String template() {
    return "sources.jte";
  }

  /** A directory with its health. */
  public record Directory(
      String code, Link name, String licence, long entries, String lastRun, String health) {}

  /** A reference dataset. */
  public record Reference(Link name, String vintage, String licence, String retrieved) {}
}
