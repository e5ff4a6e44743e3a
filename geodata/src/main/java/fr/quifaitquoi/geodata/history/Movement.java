package fr.quifaitquoi.geodata.history;

/**
 * One line of INSEE's file of commune movements: what one commune became on a day.
 *
 * @param effectiveOn ISO date
 * @param kind INSEE's two-digit code: 10 renamed, 20 created, 21 restored, 30 suppressed, 31–35
 *     merged, 41 moved to another département, 50 seat moved, 70 and 71 changed status
 */
public record Movement(String effectiveOn, String kind, Side before, Side after) {

  /**
   * One side of a movement.
   *
   * @param type COM (commune), COMA (associée), COMD (déléguée) or ARM (municipal arrondissement)
   * @param code INSEE code
   * @param name with its article
   */
  public record Side(String type, String code, String name) {
    boolean isCommune() {
      return type.equals("COM");
    }
  }

  /** Whether a commune went on under another code. */
  boolean leadsElsewhere() {
    return before.isCommune() && after.isCommune() && !before.code().equals(after.code());
  }
}
