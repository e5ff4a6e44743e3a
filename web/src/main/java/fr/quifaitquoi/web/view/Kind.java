package fr.quifaitquoi.web.view;

/** The five kinds of fiche, in the words, and with the icons, that people see. */
public enum Kind {
  ACTEUR("acteur", "Acteur", "Qui\u00a0?", "users"),
  INITIATIVE("initiative", "Initiative", "Initiatives", "sprout"),
  EXPERIENCE("experience", "Retour d’expérience", "Retours d’expérience", "message-circle"),
  RESSOURCE("ressource", "Outil ou formation", "Outils et formations", "book-open"),
  EVENEMENT("evenement", "Événement", "Agenda", "calendar-days");

  private final String code;
  private final String singular;
  private final String plural;
  private final String icon;

  Kind(String code, String singular, String plural, String icon) {
    this.code = code;
    this.singular = singular;
    this.plural = plural;
    this.icon = icon;
  }

  /** The word in the public contract, also its style class. */
  public String code() {
    return code;
  }

  /** What one fiche is called. */
  public String singular() {
    return singular;
  }

  /** What the group is called. */
  public String plural() {
    return plural;
  }

  /** Name of its icon. */
  public String icon() {
    return icon;
  }
}
