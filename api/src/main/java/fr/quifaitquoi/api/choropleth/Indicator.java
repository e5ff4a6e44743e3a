package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.api.layers.TerritoryProperties;
import fr.quifaitquoi.indexer.entry.EntryKind;

/** What a map shows of each territory. */
public enum Indicator {
  RATE(TerritoryProperties.RATE, "Fiches pour 10\u00a0000 habitants"),
  ENTRIES(TerritoryProperties.ENTRIES, "Nombre de fiches"),
  ACTORS(TerritoryProperties.ofKind(EntryKind.ACTOR), "Acteurs"),
  INITIATIVES(TerritoryProperties.ofKind(EntryKind.INITIATIVE), "Initiatives"),
  EXPERIENCES(TerritoryProperties.ofKind(EntryKind.EXPERIENCE), "Retours d’expérience"),
  RESOURCES(TerritoryProperties.ofKind(EntryKind.RESOURCE), "Outils et formations"),
  EVENTS(TerritoryProperties.ofKind(EntryKind.EVENT), "Événements"),
  SOURCES(TerritoryProperties.SOURCES, "Annuaires qui couvrent le territoire");

  private final String code;
  private final String title;

  Indicator(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The word in addresses, which is the column of the layer. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** Whether it may be of one theme only. */
  public boolean mayBeOfTheme() {
    return this == RATE || this == ENTRIES;
  }

  /** Whether its values are whole numbers. */
  public boolean isCount() {
    return this != RATE;
  }
}
