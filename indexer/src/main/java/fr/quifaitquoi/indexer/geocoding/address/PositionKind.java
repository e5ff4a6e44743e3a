package fr.quifaitquoi.indexer.geocoding.address;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the position of an address is that of, as BAN and BAL files say it; the best first: where
 * one goes in.
 */
public enum PositionKind {
  ENTREE("entrée", "entrance", "entry"),
  DELIVRANCE_POSTALE("délivrance postale", "postal delivery", "postal"),
  BATIMENT("bâtiment", "building"),
  CAGE_ESCALIER("cage d’escalier", "cage d'escalier", "staircase identifier", "staircase"),
  LOGEMENT("logement", "unit identifier", "unit"),
  PARCELLE("parcelle", "parcel"),
  SEGMENT("segment"),
  SERVICE_TECHNIQUE("service technique", "utility service", "utility"),
  INCONNUE("inconnue", "unknown");

  private static final Map<String, PositionKind> BY_WORD = new HashMap<>();

  static {
    for (PositionKind kind : values()) {
      kind.words.forEach(word -> BY_WORD.put(word, kind));
    }
  }

  private final List<String> words;

  PositionKind(String... words) {
    this.words = Arrays.asList(words);
  }

  /** The kind that a file's word means; unknown for any other word. */
  public static PositionKind of(String word) {
    return BY_WORD.getOrDefault(word.strip().toLowerCase(Locale.ROOT), INCONNUE);
  }
}
