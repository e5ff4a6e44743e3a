package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names of at most ten characters for the columns of territories: Shapefile allows no more. */
public final class ShortNames {
  private static final int MOST = 10;
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("superficie_km2", "surf_km2"),
          Map.entry("code_commune", "c_commune"),
          Map.entry("nom_commune", "n_commune"),
          Map.entry("code_bassin_de_vie", "c_bassin"),
          Map.entry("nom_bassin_de_vie", "n_bassin"),
          Map.entry("code_epci", "c_epci"),
          Map.entry("nom_epci", "n_epci"),
          Map.entry("code_departement", "c_dep"),
          Map.entry("nom_departement", "n_dep"),
          Map.entry("codes_departement", "cs_dep"),
          Map.entry("code_region", "c_region"),
          Map.entry("nom_region", "n_region"),
          Map.entry("codes_region", "cs_region"),
          Map.entry("methode_contour", "m_contour"),
          Map.entry("methode_composition", "m_compo"),
          Map.entry("initiatives", "initiativ"),
          Map.entry("experiences", "experienc"),
          Map.entry("fiches_pour_10000", "p_10000hab"),
          Map.entry("date_donnees", "date_donn"));

  private ShortNames() {}

  /** By column, all different; a theme's is made of the beginnings of its words. */
  public static Map<String, String> of(LayerSchema schema) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Property property : schema.properties()) {
      String name = KNOWN.getOrDefault(property.name(), abbreviated(property.name()));
      String free = name;
      for (int i = 2; !taken.add(free); i++) {
        free = name.substring(0, Math.min(name.length(), MOST - 1)) + i;
      }
      names.put(property.name(), free);
    }
    return names;
  }

  private static String abbreviated(String name) {
    if (name.length() <= MOST) {
      return name;
    }
    String core = name.startsWith("theme_") ? "t_" + name.substring("theme_".length()) : name;
    return core.length() <= MOST ? core : core.substring(0, MOST);
  }
}
