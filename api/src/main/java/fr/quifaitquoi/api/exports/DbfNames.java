package fr.quifaitquoi.api.exports;

import java.util.Map;

/** Names of columns in Shapefiles, which hold ten characters: fixed once for all. */
final class DbfNames {
  /** By name in the contract; names of ten characters or less stay as they are. */
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("theme_principal", "theme_prin"),
          Map.entry("code_postal", "code_post"),
          Map.entry("code_commune", "code_com"),
          Map.entry("nom_commune", "nom_com"),
          Map.entry("code_bassin_de_vie", "code_bv"),
          Map.entry("nom_bassin_de_vie", "nom_bv"),
          Map.entry("bassin_estime", "bv_estime"),
          Map.entry("nom_epci", "nom_epci"),
          Map.entry("code_epci", "code_epci"),
          Map.entry("code_departement", "code_dep"),
          Map.entry("nom_departement", "nom_dep"),
          Map.entry("code_region", "code_reg"),
          Map.entry("nom_region", "nom_reg"),
          Map.entry("score_lieu", "score_lieu"),
          Map.entry("telephone", "telephone"),
          Map.entry("date_creation", "date_crea"),
          Map.entry("date_source", "date_sourc"),
          Map.entry("date_import", "date_impor"),
          Map.entry("date_verification", "date_verif"),
          Map.entry("verifie_par", "verifie_pa"),
          Map.entry("attribution", "attributio"),
          Map.entry("millesime_cog", "mill_cog"),
          Map.entry("millesime_bv", "mill_bv"),
          Map.entry("date_debut", "date_debut"),
          Map.entry("methode_contour", "meth_cont"),
          Map.entry("methode_composition", "meth_comp"),
          Map.entry("superficie_km2", "surf_km2"),
          Map.entry("codes_departement", "codes_dep"),
          Map.entry("codes_region", "codes_reg"),
          Map.entry("initiatives", "initiative"),
          Map.entry("experiences", "experience"),
          Map.entry("fiches_pour_10000", "f_p_10000"),
          Map.entry("date_donnees", "date_donn"),
          Map.entry("theme_participation_citoyenne", "t_particip"),
          Map.entry("theme_democratie_locale", "t_democrat"),
          Map.entry("theme_lien_social", "t_lien_soc"),
          Map.entry("theme_jeunesse", "t_jeunesse"),
          Map.entry("theme_education_a_la_citoyennete", "t_educ_cit"),
          Map.entry("theme_vie_associative", "t_vie_asso"),
          Map.entry("theme_numerique", "t_numeriq"),
          Map.entry("theme_culture", "t_culture"),
          Map.entry("theme_cadre_de_vie", "t_cadre"),
          Map.entry("theme_environnement", "t_environ"),
          Map.entry("theme_solidarites", "t_solidar"),
          Map.entry("theme_sante", "t_sante"),
          Map.entry("theme_egalite", "t_egalite"),
          Map.entry("theme_mobilite", "t_mobilite"),
          Map.entry("theme_economie_sociale_et_solidaire", "t_ess"),
          Map.entry("theme_quartiers_prioritaires", "t_quartier"),
          Map.entry("theme_recherche_action", "t_rech_act"),
          Map.entry("theme_formation", "t_formatio"));

  private DbfNames() {}

  /** The name of a column in a Shapefile. */
  static String of(String property) {
    return ALL.getOrDefault(property, property);
  }
}
