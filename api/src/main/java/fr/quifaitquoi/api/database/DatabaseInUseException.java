package fr.quifaitquoi.api.database;

/** Another process has the embedded database open; commands then go through that service. */
public final class DatabaseInUseException extends DatabaseException {
  private static final long serialVersionUID = 1;

  DatabaseInUseException(Throwable cause) {
    super("La base de ce dossier est déjà ouverte par un autre processus.", cause);
  }
}
