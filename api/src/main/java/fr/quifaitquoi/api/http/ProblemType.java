package fr.quifaitquoi.api.http;

import io.micronaut.http.HttpStatus;

/** The kinds of problem that the service reports (RFC 9457), each with a stable type. */
public enum ProblemType {
  INVALID_PARAMETER("parametre-invalide", HttpStatus.BAD_REQUEST, "Paramètre invalide"),
  BAD_REQUEST("requete-illisible", HttpStatus.BAD_REQUEST, "Requête illisible"),
  UNAUTHORIZED("identification-requise", HttpStatus.UNAUTHORIZED, "Identification requise"),
  FORBIDDEN("interdit", HttpStatus.FORBIDDEN, "Accès interdit"),
  NOT_FOUND("introuvable", HttpStatus.NOT_FOUND, "Introuvable"),
  METHOD_NOT_ALLOWED("methode-refusee", HttpStatus.METHOD_NOT_ALLOWED, "Méthode refusée"),
  NOT_ACCEPTABLE("format-indisponible", HttpStatus.NOT_ACCEPTABLE, "Format indisponible"),
  CONFLICT("conflit", HttpStatus.CONFLICT, "Conflit"),
  GONE("archivee", HttpStatus.GONE, "Fiche archivée"),
  BODY_TOO_LARGE("contenu-trop-grand", HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Contenu trop grand"),
  URI_TOO_LONG("adresse-trop-longue", HttpStatus.REQUEST_URI_TOO_LONG, "Adresse trop longue"),
  UNSUPPORTED_MEDIA_TYPE(
      "format-refuse", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Format de contenu refusé"),
  UNPROCESSABLE("contenu-invalide", HttpStatus.UNPROCESSABLE_ENTITY, "Contenu invalide"),
  HEADERS_TOO_LARGE(
      "en-tetes-trop-grands", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "En-têtes trop grands"),
  INTERNAL("erreur-interne", HttpStatus.INTERNAL_SERVER_ERROR, "Erreur interne"),
  UNAVAILABLE("indisponible", HttpStatus.SERVICE_UNAVAILABLE, "Service momentanément indisponible");

  private final String code;
  private final HttpStatus status;
  private final String title;

  ProblemType(String code, HttpStatus status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  /** URI reference of the type: an anchor of the API's documentation page. */
  public String uri() {
    return "/api#" + code;
  }

  /** The HTTP status that goes with it. */
  public HttpStatus status() {
    return status;
  }

  /** What it is, in French, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** The first type of that status; of an unlisted one the closest: a bad request, or internal. */
  public static ProblemType of(HttpStatus status) {
    for (ProblemType type : values()) {
      if (type.status == status && type != INVALID_PARAMETER) {
        return type;
      }
    }
    return status.getCode() >= 500 ? INTERNAL : BAD_REQUEST;
  }
}
