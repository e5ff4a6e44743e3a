package fr.quifaitquoi.web.view;

import org.jspecify.annotations.Nullable;

/** A label and its value. */
public record Fact(String label, String value, @Nullable String url) {
  /** A fact without link. */
  public static Fact of(String label, String value) {
    return new Fact(label, value, null);
  }
}
