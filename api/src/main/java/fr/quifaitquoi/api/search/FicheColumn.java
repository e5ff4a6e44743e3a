package fr.quifaitquoi.api.search;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.crs.ProjectedPosition;
import fr.quifaitquoi.geodata.crs.Projection;
import fr.quifaitquoi.indexer.directory.EntryDocument.SourceMark;
import fr.quifaitquoi.indexer.directory.SearchResult.Named;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a fiche in the public contract, in their order: JSON keys, GeoJSON properties and
 * CSV columns.
 *
 * @param value null, text, number, truth or a list of codes
 */
public record FicheColumn(String name, Function<Fiche, @Nullable Object> value) {
  private static final double CENTIMETRES = 100;

  /** All of them, in order. */
  public static final List<FicheColumn> ALL =
      List.of(
          of("id", f -> f.document().id()),
          of("url", Fiche::url),
          of("type", f -> f.document().entry().identity().kind().code()),
          of("sous_type", f -> f.firstConcept(ConceptScheme.SUB_TYPE)),
          of("nom", f -> f.document().entry().identity().name()),
          of("resume", f -> f.document().entry().text().summary()),
          of("theme_principal", f -> f.firstConcept(ConceptScheme.THEME)),
          of("themes", f -> f.concepts(ConceptScheme.THEME)),
          of("publics", f -> f.concepts(ConceptScheme.AUDIENCE)),
          of("statut", f -> f.document().entry().identity().status().code()),
          of("exemple", f -> f.document().entry().identity().example()),
          of("siren", f -> f.document().entry().identity().siren()),
          of("siret", f -> f.document().entry().identity().siret()),
          of("rna", f -> f.document().entry().identity().rna()),
          of("adresse", f -> place(f, PlaceDraft::addressGiven)),
          of("code_postal", f -> place(f, PlaceDraft::postcode)),
          of("code_commune", f -> code(f.placement().commune())),
          of("nom_commune", f -> name(f.placement().commune())),
          of("code_bassin_de_vie", f -> code(f.placement().bassinDeVie())),
          of("nom_bassin_de_vie", f -> name(f.placement().bassinDeVie())),
          of("bassin_estime", FicheColumn::bassinEstimated),
          of("code_epci", f -> code(f.placement().epci())),
          of("nom_epci", f -> name(f.placement().epci())),
          of("code_departement", f -> code(f.placement().departement())),
          of("nom_departement", f -> name(f.placement().departement())),
          of("code_region", f -> code(f.placement().region())),
          of("nom_region", f -> name(f.placement().region())),
          of("precision", f -> place(f, p -> p.precision().code())),
          of("score_lieu", f -> place(f, p -> p.placing().score())),
          of("lon", f -> position(f, Position::lon)),
          of("lat", f -> position(f, Position::lat)),
          of("x_l93", f -> projected(f, ProjectedPosition::x)),
          of("y_l93", f -> projected(f, ProjectedPosition::y)),
          of("telephone", f -> f.firstContact(ContactDraft::phone)),
          of("courriel", f -> f.firstContact(ContactDraft::mail)),
          of("site", f -> f.document().entry().text().site()),
          of("date_creation", f -> text(f.document().entry().dates().created())),
          of("date_maj", f -> text(f.document().freshness().changedAt())),
          of("date_source", f -> f.document().freshness().sourceDate()),
          of("date_import", f -> text(f.document().freshness().importedOn())),
          of("date_verification", f -> text(f.document().freshness().verifiedOn())),
          of("verifie_par", f -> f.document().freshness().verifiedBy()),
          of("source", f -> source(f, SourceMark::code)),
          of("source_id", f -> source(f, SourceMark::key)),
          of("licence", f -> source(f, SourceMark::licence)),
          of("attribution", f -> source(f, SourceMark::attribution)),
          of("millesime_cog", f -> f.vintages().cog()),
          of("millesime_bv", f -> f.vintages().bassins()),
          of("date_debut", f -> text(f.document().entry().dates().start())),
          of("date_fin", f -> text(f.document().entry().dates().end())));

  private static FicheColumn of(String name, Function<Fiche, @Nullable Object> value) {
    return new FicheColumn(name, value);
  }

  private static @Nullable Object place(Fiche fiche, Function<PlaceDraft, @Nullable Object> part) {
    PlaceDraft place = fiche.principalPlace();
    Object value = place == null ? null : part.apply(place);
    return "".equals(value) ? null : value;
  }

  private static @Nullable Object source(Fiche fiche, Function<SourceMark, @Nullable Object> part) {
    SourceMark source = fiche.leadingSource();
    return source == null ? null : part.apply(source);
  }

  private static @Nullable Object bassinEstimated(Fiche fiche) {
    return fiche.placement().bassinDeVie() == null ? null : fiche.placement().bassinEstimated();
  }

  private static @Nullable Object position(Fiche fiche, Function<Position, Double> part) {
    Position position = fiche.placement().position();
    return position == null ? null : part.apply(position);
  }

  private static @Nullable Object projected(Fiche fiche, Function<ProjectedPosition, Double> part) {
    Position position = fiche.placement().position();
    return position == null
        ? null
        : Projection.LAMBERT_93
            .findProjected(position)
            .map(part)
            .map(metres -> Math.round(metres * CENTIMETRES) / CENTIMETRES)
            .orElse(null);
  }

  private static @Nullable Object code(@Nullable Named territory) {
    return territory == null ? null : territory.code();
  }

  private static @Nullable Object name(@Nullable Named territory) {
    return territory == null ? null : territory.name();
  }

  private static @Nullable Object text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
