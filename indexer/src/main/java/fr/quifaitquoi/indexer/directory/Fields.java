package fr.quifaitquoi.indexer.directory;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * Names of the index's fields. Whoever changes what they hold bumps {@link DirectoryIndex}'s
 * version.
 */
final class Fields {
  static final String ID = "id";
  static final String STORED = "stored";
  static final String PIN = "pin";

  static final String NAME = "name";
  static final String LABELS = "labels";
  static final String PLACE = "place";
  static final String TEXT = "text";

  /** First one and two letters of the words of name, labels and place. */
  static final String BEGINNING = "beginning";

  /** Codes of the themes, parents included. */
  static final String THEME_CODE = "theme_code";

  /** {@code niveau:code} of every territory that contains a place. */
  static final String LOCATED_IN = "located_in";

  static final String PLACES = "places";
  static final String TWIN_KEYS = "twin_keys";
  static final String NAME_ORDER = "name_order";
  static final String NAME_WORDS = "name_words";
  static final String KIND = "kind";
  static final String EXAMPLE = "example";
  static final String GONE = "gone";
  static final String COMPLETENESS = "completeness";
  static final String CHECKED_DAY = "checked_day";
  static final String CHANGED_DAY = "changed_day";
  static final String VERIFIED_DAY = "verified_day";
  static final String FIRST_DAY = "first_day";
  static final String LAST_DAY = "last_day";

  /** Words of a text: only which documents have them, since ranking needs no more. */
  static final FieldType WORDS = words();

  private Fields() {}

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
