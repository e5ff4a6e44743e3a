package fr.quifaitquoi.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A large file that is being made, or is done.
 *
 * @param url of the page
 * @param expiry when it is forgotten, a sentence
 * @param done where the file is; null while it is made
 * @param failure why there is none, a sentence
 */
public record ExportJobView(
    Head head,
    String name,
    String url,
    String expiry,
    Progress progress,
    @Nullable Link done,
    @Nullable String failure)
    implements PageView {
  @Override
  public String template() {
    return "exportjob.jte";
  }

  /** How far it is. */
  public record Progress(long rows, long total, String words) {}
}
