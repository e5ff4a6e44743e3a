package fr.quifaitquoi.geodata.cql2;

/** An answer takes longer than is allowed. The message is in French, for users. */
public final class DeadlineExceededException extends RuntimeException {
  DeadlineExceededException() {
    super("Le filtre demande trop de calcul ; simplifiez-le ou ajoutez une emprise (bbox).");
  }
}
