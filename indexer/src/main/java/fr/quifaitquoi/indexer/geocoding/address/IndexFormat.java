package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** How an index of addresses is laid out on disk. */
final class IndexFormat {
  /**
   * Of the layout, and of the rules that make words. Raise the first number with any change to the
   * fields or to what is packed in them.
   */
  static final String VERSION = "1." + StreetWords.VERSION;

  /** Words of a name. */
  static final String WORDS = "mots";

  /** The same by document, parted by spaces. */
  static final String NAME = "nom";

  /** Communes and postcodes: {@code c37261}, {@code p37000}. */
  static final String PLACES = "lieux";

  /** A street, see {@link StreetCodec}. */
  static final String STREET = "voie";

  /** Its numbers, see {@link HouseNumbers}. */
  static final String NUMBERS = "numeros";

  /** Of an alias: how many documents before it is the one of the street. */
  static final String ALIAS = "alias";

  /** Sum of the weights of the words of the name, a float's bits. */
  static final String WEIGHT = "poids";

  /** Addresses of the commune, which tells a town from a village. */
  static final String SIZE = "taille";

  /** Where the street is: latitude, longitude in millionths of a degree, in one long. */
  static final String WHERE = "ou";

  /** Each number: latitude and longitude in millionths of a degree, then its rank. */
  static final String POINTS = "points";

  /** Rank of a point that is that of the whole street. */
  static final int WHOLE_STREET = -1;

  static final String COMMUNE_PREFIX = "c";
  static final String POSTCODE_PREFIX = "p";

  private IndexFormat() {}

  static FieldType terms() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(false);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  static FieldType points() {
    FieldType type = new FieldType();
    type.setDimensions(3, 2, Integer.BYTES);
    type.freeze();
    return type;
  }

  /** The weight of a word that {@code frequency} of {@code documents} names have. */
  static float weightOf(int frequency, int documents) {
    return (float) Math.log(1 + (double) documents / Math.max(frequency, 1));
  }
}
