package fr.quifaitquoi.web.view;

/** The five kinds of fiche, in the words, and with the icons, that people see. */
public enum Kind {
  ACTEUR("acteur", "Acteur", "Qui\u00a0?", "users", "#0b6e69"),
  INITIATIVE("initiative", "Initiative", "Initiatives", "sprout", "#b4451f"),
  EXPERIENCE(
      "experience", "Retour d’expérience", "Retours d’expérience", "message-circle", "#6b3fa0"),
  RESSOURCE("ressource", "Outil ou formation", "Outils et formations", "book-open", "#3b5b92"),
  EVENEMENT("evenement", "Événement", "Agenda", "calendar-days", "#8a5f00");

  private final String code;
  private final String singular;
  private final String plural;
  private final String icon;
  private final String colour;

  Kind(String code, String singular, String plural, String icon, String colour) {
    this.code = code;
    this.singular = singular;
    this.plural = plural;
    this.icon = icon;
    this.colour = colour;
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

  /** Its colour on maps, {@code #rrggbb}: the same as in the style sheets. */
  public String colour() {
    return colour;
  }
}
