package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Level;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What entries have values of, to be filtered by and counted. */
enum Dimension {
  KIND("type", SearchRequest.Facet.KIND),
  SUB_TYPE("sous_type", SearchRequest.Facet.SUB_TYPE),
  THEME("theme", SearchRequest.Facet.THEME),
  AUDIENCE("public", SearchRequest.Facet.AUDIENCE),
  SKILL("competence", SearchRequest.Facet.SKILL),
  WORKS("travaux", SearchRequest.Facet.WORKS),
  SOURCE("source", SearchRequest.Facet.SOURCE),
  COMMUNE("commune", SearchRequest.Facet.COMMUNE),
  EPCI("epci", SearchRequest.Facet.EPCI),
  BASSIN_DE_VIE("bassin", SearchRequest.Facet.BASSIN_DE_VIE),
  DEPARTEMENT("departement", SearchRequest.Facet.DEPARTEMENT),
  ROLE("role", null),
  COVERAGE("couverture", null);

  private final String field;
  private final SearchRequest.@Nullable Facet facet;

  Dimension(String field, SearchRequest.@Nullable Facet facet) {
    this.field = "d." + field;
    this.facet = facet;
  }

  /** The field of the index that holds the values. */
  String field() {
    return field;
  }

  /** The dimension that a facet counts; empty for the reach, which is no value of an entry. */
  static Set<Dimension> of(Set<SearchRequest.Facet> facets) {
    Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    for (Dimension dimension : values()) {
      if (dimension.facet != null && facets.contains(dimension.facet)) {
        dimensions.add(dimension);
      }
    }
    return dimensions;
  }

  /** The facet that counts it. */
  SearchRequest.Facet facet() {
    if (facet == null) {
      throw new IllegalStateException(this + " is not counted");
    }
    return facet;
  }

  /** The dimension that holds the territories of a level, if one does. */
  static @Nullable Dimension of(Level level) {
    return switch (level) {
      case COMMUNE -> COMMUNE;
      case EPCI -> EPCI;
      case BASSIN_DE_VIE -> BASSIN_DE_VIE;
      case DEPARTEMENT -> DEPARTEMENT;
      case COMMUNE_DELEGUEE,
          COMMUNE_ASSOCIEE,
          ARRONDISSEMENT_MUNICIPAL,
          QPV,
          ARRONDISSEMENT,
          REGION,
          PERIMETRE ->
          null;
    };
  }
}
