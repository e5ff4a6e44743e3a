package fr.quifaitquoi.geodata.format.reading;

import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.naming.Kebab;
import java.util.List;

/** What foreign layers are called. */
public final class LayerNames {
  private LayerNames() {}

  /** A name in kebab-case: « Zones d’été 2024 » is {@code zones-d-ete-2024}. */
  private static String kebab(String name) {
    String plain = Kebab.of(name);
    return plain.isEmpty() ? "couche" : plain;
  }

  /** A layer of which no licence is known. */
  public static LayerInfo info(String name, String title, String description) {
    return new LayerInfo(
        kebab(name),
        title.isBlank() ? name : title,
        description,
        List.of(),
        new LayerInfo.Credit("Licence non précisée", "", ""));
  }
}
