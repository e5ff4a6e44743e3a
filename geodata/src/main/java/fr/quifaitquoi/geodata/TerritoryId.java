package fr.quifaitquoi.geodata;

import java.util.Optional;

/**
 * Names a territory, written {@code niveau:code} ({@code bassin-de-vie:37132}).
 *
 * @param code the official code (INSEE, SIREN of an EPCI, QPV code) or a périmètre's own
 */
public record TerritoryId(Level level, String code) {

  /** Reads {@code niveau:code}; empty when the level is unknown or the code is blank. */
  public static Optional<TerritoryId> find(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || colon == text.length() - 1) {
      return Optional.empty();
    }
    return Level.find(text.substring(0, colon))
        .map(level -> new TerritoryId(level, text.substring(colon + 1)));
  }

  /** Shorthand for a commune's id. */
  public static TerritoryId commune(String code) {
    return new TerritoryId(Level.COMMUNE, code);
  }

  @Override
  public String toString() {
    return level.code() + ":" + code;
  }
}
