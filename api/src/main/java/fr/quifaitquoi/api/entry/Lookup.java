package fr.quifaitquoi.api.entry;

/** What the address of a fiche leads to, for anybody. */
public sealed interface Lookup {
  /** A published and public entry, with nothing private in it. */
  record Shown(StoredEntry entry) implements Lookup {}

  /** Merged into another entry. */
  record Moved(String id, String slug) implements Lookup {}

  /** Archived or removed: 410. */
  record Gone() implements Lookup {}

  /** Never existed, or is not for everybody: 404. */
  record Unknown() implements Lookup {}
}
