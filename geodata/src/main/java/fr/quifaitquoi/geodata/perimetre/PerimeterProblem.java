package fr.quifaitquoi.geodata.perimetre;

/**
 * What is wrong with one cell of a file of périmètres.
 *
 * @param line in the file, from 1
 * @param column as the file names it, or the one expected
 * @param value as found
 * @param reason French sentence for users
 */
public record PerimeterProblem(long line, String column, String value, String reason) {
  @Override
  public String toString() {
    return "ligne " + line + ", colonne « " + column + " » : " + reason;
  }
}
