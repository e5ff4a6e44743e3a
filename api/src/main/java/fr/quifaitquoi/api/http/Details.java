package fr.quifaitquoi.api.http;

/** What is said of a problem when nothing more precise is known. */
final class Details {
  private Details() {}

  static String of(ProblemType type) {
    return switch (type) {
      case INVALID_PARAMETER -> "Un paramètre est invalide.";
      case BAD_REQUEST -> "La requête n’a pas pu être lue : vérifiez l’adresse et son encodage.";
      case UNAUTHORIZED -> "Il faut s’identifier pour faire cela.";
      case FORBIDDEN -> "Vous n’avez pas le droit de faire cela.";
      case NOT_FOUND -> "Il n’y a rien à cette adresse.";
      case METHOD_NOT_ALLOWED -> "Cette adresse n’accepte pas cette méthode HTTP.";
      case NOT_ACCEPTABLE -> "Cette adresse ne sait pas répondre dans le format demandé.";
      case CONFLICT -> "La fiche a changé entre-temps : relisez-la avant de la modifier.";
      case GONE -> "Cette fiche a été archivée.";
      case BODY_TOO_LARGE -> "Le contenu envoyé dépasse la taille permise.";
      case URI_TOO_LONG -> "L’adresse demandée est trop longue.";
      case UNSUPPORTED_MEDIA_TYPE -> "Le format du contenu envoyé n’est pas accepté ici.";
      case UNPROCESSABLE -> "Le contenu envoyé n’est pas valide.";
      case HEADERS_TOO_LARGE -> "Les en-têtes de la requête sont trop grands.";
      case INTERNAL ->
          "Une erreur inattendue s’est produite. Si elle persiste, signalez-la avec la référence"
              + " donnée ici.";
      case UNAVAILABLE -> "Le service n’est pas encore prêt : réessayez dans un instant.";
    };
  }
}
