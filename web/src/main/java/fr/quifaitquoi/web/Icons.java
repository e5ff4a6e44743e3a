package fr.quifaitquoi.web;

import gg.jte.Content;
import java.util.Optional;

/** Icons inlined in pages, from Lucide (ISC licence); decorative: the word stands beside them. */
public final class Icons {
  private static final BuildListing SHAPES = BuildListing.read("icons.properties");

  private Icons() {}

  /** Whether the build has an icon of that name. */
  public static boolean exists(String name) {
    return SHAPES.find(name).isPresent();
  }

  /** The icon of that name; a plain dot when the build has no such icon. */
  public static Content icon(String name) {
    String shapes = SHAPES.find(name).orElse("<circle cx='12' cy='12' r='5'/>");
    return out -> {
      out.writeContent(
          "<svg class='icone' viewBox='0 0 24 24' width='24' height='24' aria-hidden='true'"
              + " focusable='false'>");
      out.writeContent(shapes);
      out.writeContent("</svg>");
    };
  }

  /** The shapes of the icon of that name, SVG in a box of 24 by 24; empty when there is none. */
  public static Optional<String> findShapes(String name) {
    return SHAPES.find(name);
  }

  /** The icon as a symbol that the map may use, {@code #i-name}. */
  public static Content symbol(String name) {
    String shapes = SHAPES.find(name).orElse("<circle cx='12' cy='12' r='5'/>");
    return out -> {
      out.writeContent("<symbol id='i-" + name + "' viewBox='0 0 24 24'>");
      out.writeContent(shapes);
      out.writeContent("</symbol>");
    };
  }
}
