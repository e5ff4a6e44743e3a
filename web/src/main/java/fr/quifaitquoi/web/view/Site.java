package fr.quifaitquoi.web.view;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of an instance share.
 *
 * @param territory name of the territory it is for ({@code Centre-Val de Loire})
 * @param baseUrl its public address, without a final slash
 * @param contact address to write to, when there is one
 * @param demo whether examples are present, which a banner then says
 * @param themeIcons name of the icon of each theme
 */
public record Site(
    String name,
    String territory,
    String baseUrl,
    @Nullable String contact,
    boolean demo,
    Map<String, String> themeIcons) {

  /** The icons that the map's markers use, each once. */
  public Set<String> mapIcons() {
    Set<String> icons = new TreeSet<>(themeIcons.values());
    icons.add("map-pin");
    for (Kind kind : Kind.values()) {
      icons.add(kind.icon());
    }
    return icons;
  }

  /** {@code theme=icon} pairs for the map's script. */
  public String themeIconPairs() {
    return themeIcons.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
