package fr.quifaitquoi.api.ogc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the parameters of the API mean, in French. */
final class ApiWords {
  /** OGC's parameters of features. */
  static final Map<String, String> OGC;

  private static final Map<String, String> SITE;

  static {
    Map<String, String> ogc = new LinkedHashMap<>();
    ogc.put("f", "Format de la réponse\u00a0: geojson ou html");
    ogc.put(
        "limit",
        "Objets par page, "
            + ItemsQuery.DEFAULT_LIMIT
            + " si rien n’est dit\u00a0; au-delà de "
            + ItemsQuery.MAX_LIMIT
            + ", "
            + ItemsQuery.MAX_LIMIT
            + " sont servis");
    ogc.put("bbox", "Cadre\u00a0: ouest,sud,est,nord en degrés, ou dans le système de bbox-crs");
    ogc.put("bbox-crs", "Système de coordonnées de bbox");
    ogc.put("crs", "Système des coordonnées de la réponse");
    ogc.put("datetime", "Instant, jour ou intervalle\u00a0: 2026-01-01T00:00:00Z/..");
    ogc.put(
        "filter", "Filtre CQL2 (OGC 21-065)\u00a0: nom LIKE 'Asso%' AND code_departement = '37'");
    ogc.put("filter-lang", "Écriture du filtre\u00a0: cql2-text ou cql2-json");
    ogc.put("filter-crs", "Système de coordonnées des géométries du filtre");
    ogc.put("sortby", "Ordre\u00a0: nom,-date_maj");
    ogc.put("properties", "Propriétés à donner, séparées par des virgules");
    ogc.put("q", "Mots à chercher");
    ogc.put("curseur", "Repère de page, donné par le lien « next »");
    ogc.keySet().retainAll(CollectionParameters.OGC);
    OGC = Collections.unmodifiableMap(ogc);
    Map<String, String> site = new LinkedHashMap<>();
    site.put("sauf_sous_type", "Sans ces sous-types");
    site.put("theme", "Thèmes, avec leurs sous-thèmes");
    site.put("public", "Publics");
    site.put("competence", "Compétences");
    site.put("travaux", "Types de travaux");
    site.put("role", "Rôles");
    site.put("territoire", "Territoires\u00a0: commune:37261, bassin-de-vie:37132…");
    site.put("voisins", "true\u00a0: avec les territoires qui touchent");
    site.put("portee", "situe, agit ou tout");
    site.put("pres_de", "Autour d’un point\u00a0: lon,lat");
    site.put("rayon", "À combien de kilomètres, 10 si rien n’est dit");
    site.put("verifie_depuis", "Vérifiées depuis cette date");
    site.put("du", "Événements à partir de cette date");
    site.put("au", "Événements jusqu’à cette date");
    site.put("exemples", "Avec ou sans les fiches d’exemple\u00a0: true, false ou seulement");
    SITE = Collections.unmodifiableMap(site);
  }

  private ApiWords() {}

  /** What a filter of the site's search does. */
  static String ofSite(String name) {
    return SITE.getOrDefault(name, "Filtre de la recherche du site");
  }

  /** What a parameter of OGC's does. */
  static String ofOgc(String name) {
    return OGC.getOrDefault(name, name);
  }
}
