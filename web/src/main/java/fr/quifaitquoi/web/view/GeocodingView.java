package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that says where things are: a box, and files.
 *
 * @param query what was typed
 * @param problem why nothing was found, a sentence
 */
public record GeocodingView(
    Head head,
    String query,
    @Nullable String problem,
    List<Result> results,
    @Nullable Chosen chosen,
    FileBox files)
    implements PageView {
  @Override
  public String template() {
    return "geocoding.jte";
  }

  /**
   * Where files are given.
   *
   * @param problem why the last ones were refused, a sentence
   * @param erased whether files were just deleted
   * @param limits what files may be, a sentence
   */
  public record FileBox(@Nullable String problem, boolean erased, String limits) {}

  /**
   * An answer in the list.
   *
   * @param url where it is the one chosen
   * @param kind what it is, in words
   * @param precision how near its point is, in words
   */
  public record Result(
      String label,
      String url,
      String kind,
      String precision,
      Sureness sureness,
      boolean current) {}

  /** How sure an answer is: a word and its sign, never a colour alone. */
  public enum Sureness {
    SURE("sûr", "circle-check"),
    TO_CHECK("à vérifier", "circle-help"),
    OTHER("autre possibilité", "map-pin"),
    NOT_FOUND("non trouvé", "circle-x");

    private final String word;
    private final String icon;

    Sureness(String word, String icon) {
      this.word = word;
      this.icon = icon;
    }

    public String word() {
      return word;
    }

    public String icon() {
      return icon;
    }
  }

  /** The answer that is looked at. */
  public record Chosen(String label, List<Fact> facts, List<Link> territories, MapView map) {}
}
