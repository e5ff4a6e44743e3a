package fr.quifaitquoi.geodata.format.reading;

import fr.quifaitquoi.geodata.layer.LayerInfo;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What foreign layers are called. */
public final class LayerNames {
  private LayerNames() {}

  /** A name in kebab-case: « Zones d’été 2024 » is {@code zones-d-ete-2024}. */
  public static String kebab(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace("œ", "oe")
            .replace("Œ", "Oe")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
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
