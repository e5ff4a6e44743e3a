package fr.quifaitquoi.indexer.entry;

import java.util.Arrays;
import java.util.Optional;

/** Typed, directed links between entries. */
public enum LinkRole {
  CARRIES("porte"),
  TAKES_PART("participe-a"),
  FUNDS("finance"),
  SUPPORTS("accompagne"),
  IS_MEMBER("est-membre-de"),
  TELLS("raconte"),
  USES("utilise"),
  ORGANISES("organise"),
  IS_HELD_AT("se-tient-chez"),
  FOLLOWS("suite-de"),
  IS_PART_OF("fait-partie-de"),
  IS_EDITION_OF("edition-de"),
  IS_INSPIRED_BY("s-inspire-de"),
  REPLACES("remplace");

  private final String code;

  LinkRole(String code) {
    this.code = code;
  }

  /** The word in the public contract. */
  public String code() {
    return code;
  }

  /** The value of that code, if there is one. */
  public static Optional<LinkRole> find(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
