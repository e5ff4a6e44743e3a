package fr.quifaitquoi.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A link, or plain words when there is no address.
 *
 * @param detail what is said after it, outside the link
 */
public record Link(String label, @Nullable String url, @Nullable String detail) {
  /** A link without detail. */
  public static Link to(String label, String url) {
    return new Link(label, url, null);
  }

  /** Whether it leads to another site. */
  public boolean outside() {
    return url != null && url.startsWith("http");
  }
}
