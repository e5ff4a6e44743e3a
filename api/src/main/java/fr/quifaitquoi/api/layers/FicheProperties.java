package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.search.Fiche;
import fr.quifaitquoi.api.search.FicheColumn;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.Property.CodedValue;
import fr.quifaitquoi.geodata.layer.PropertyType;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.entry.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a fiche as properties of a layer: their types and what people call them. */
final class FicheProperties {
  private static final Map<String, Named> NAMES =
      Map.ofEntries(
          named("id", PropertyType.TEXT, "Identifiant"),
          named("url", PropertyType.TEXT, "Adresse de la fiche"),
          named("type", PropertyType.TEXT, "Type"),
          named("sous_type", PropertyType.TEXT, "Sous-type"),
          named("nom", PropertyType.TEXT, "Nom"),
          named("resume", PropertyType.TEXT, "Résumé"),
          named("theme_principal", PropertyType.TEXT, "Thème principal"),
          named("themes", PropertyType.TEXT_LIST, "Thèmes"),
          named("publics", PropertyType.TEXT_LIST, "Publics"),
          named("statut", PropertyType.TEXT, "Statut"),
          named("exemple", PropertyType.BOOLEAN, "Exemple fictif"),
          named("siren", PropertyType.TEXT, "SIREN"),
          named("siret", PropertyType.TEXT, "SIRET"),
          named("rna", PropertyType.TEXT, "RNA"),
          named("adresse", PropertyType.TEXT, "Adresse"),
          named("code_postal", PropertyType.TEXT, "Code postal"),
          named("code_commune", PropertyType.TEXT, "Code commune"),
          named("nom_commune", PropertyType.TEXT, "Commune"),
          named("code_bassin_de_vie", PropertyType.TEXT, "Code bassin de vie"),
          named("nom_bassin_de_vie", PropertyType.TEXT, "Bassin de vie"),
          named("bassin_estime", PropertyType.BOOLEAN, "Bassin de vie estimé"),
          named("code_epci", PropertyType.TEXT, "Code EPCI"),
          named("nom_epci", PropertyType.TEXT, "EPCI"),
          named("code_departement", PropertyType.TEXT, "Code département"),
          named("nom_departement", PropertyType.TEXT, "Département"),
          named("code_region", PropertyType.TEXT, "Code région"),
          named("nom_region", PropertyType.TEXT, "Région"),
          named("precision", PropertyType.TEXT, "Précision du lieu"),
          named("score_lieu", PropertyType.NUMBER, "Confiance dans le lieu (0 à 1)"),
          named("lon", PropertyType.NUMBER, "Longitude (WGS 84)"),
          named("lat", PropertyType.NUMBER, "Latitude (WGS 84)"),
          named("x_l93", PropertyType.NUMBER, "X (Lambert-93)"),
          named("y_l93", PropertyType.NUMBER, "Y (Lambert-93)"),
          named("telephone", PropertyType.TEXT, "Téléphone"),
          named("courriel", PropertyType.TEXT, "Courriel"),
          named("site", PropertyType.TEXT, "Site web"),
          named("date_creation", PropertyType.PARTIAL_DATE, "Date de création"),
          named("date_maj", PropertyType.TIMESTAMP, "Dernière modification"),
          named("date_source", PropertyType.PARTIAL_DATE, "Date selon la source"),
          named("date_import", PropertyType.DATE, "Date d’import"),
          named("date_verification", PropertyType.DATE, "Date de vérification"),
          named("verifie_par", PropertyType.TEXT, "Vérifiée par"),
          named("source", PropertyType.TEXT, "Source"),
          named("source_id", PropertyType.TEXT, "Identifiant dans la source"),
          named("licence", PropertyType.TEXT, "Licence"),
          named("attribution", PropertyType.TEXT, "Attribution"),
          named("millesime_cog", PropertyType.TEXT, "Millésime des communes"),
          named("millesime_bv", PropertyType.TEXT, "Millésime des bassins de vie"),
          named("date_debut", PropertyType.PARTIAL_DATE, "Début"),
          named("date_fin", PropertyType.PARTIAL_DATE, "Fin"));

  /** Codes that are not French words, in words. */
  private static final Map<String, String> WORDS =
      Map.of(
          "experience", "retour d’expérience",
          "ressource", "outil ou formation",
          "evenement", "événement",
          "proposee", "proposée",
          "publiee", "publiée",
          "archivee", "archivée",
          "refusee", "refusée",
          "numero", "numéro");

  private FicheProperties() {}

  /** How a column is typed and called. */
  private record Named(PropertyType type, String title) {}

  private static Map.Entry<String, Named> named(String name, PropertyType type, String title) {
    return Map.entry(name, new Named(type, title));
  }

  /** All columns, in the order of the contract. */
  static LayerSchema schema(Vocabulary vocabulary) {
    List<Property> properties = new ArrayList<>();
    for (FicheColumn column : FicheColumn.ALL) {
      Named named = NAMES.get(column.name());
      if (named == null) {
        throw new IllegalStateException("a column without type and title: " + column.name());
      }
      properties.add(
          new Property(
              column.name(), named.title(), "", named.type(), values(column.name(), vocabulary)));
    }
    return new LayerSchema(properties, GeometryKind.POINT);
  }

  private static List<CodedValue> values(String column, Vocabulary vocabulary) {
    return switch (column) {
      case "type" -> Arrays.stream(EntryKind.values()).map(k -> plain(k.code())).toList();
      case "statut" -> Arrays.stream(Status.values()).map(s -> plain(s.code())).toList();
      case "precision" -> Arrays.stream(PlacePrecision.values()).map(p -> plain(p.code())).toList();
      case "sous_type" -> terms(ConceptScheme.SUB_TYPE, vocabulary);
      case "theme_principal", "themes" -> terms(ConceptScheme.THEME, vocabulary);
      case "publics" -> terms(ConceptScheme.AUDIENCE, vocabulary);
      default -> List.of();
    };
  }

  private static CodedValue plain(String code) {
    String words = WORDS.getOrDefault(code, code).replace('-', ' ');
    return new CodedValue(code, Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }

  private static List<CodedValue> terms(ConceptScheme scheme, Vocabulary vocabulary) {
    return vocabulary.list(scheme).stream()
        .map(term -> new CodedValue(term.concept().code(), term.label()))
        .toList();
  }

  /** The values of a fiche, in the order of {@link #schema}. */
  static List<@Nullable Object> values(Fiche fiche, LayerSchema schema) {
    List<@Nullable Object> values = new ArrayList<>(FicheColumn.ALL.size());
    for (int i = 0; i < FicheColumn.ALL.size(); i++) {
      Object value = FicheColumn.ALL.get(i).value().apply(fiche);
      values.add(value == null ? null : typed(value, schema.properties().get(i).type()));
    }
    return values;
  }

  private static Object typed(Object value, PropertyType type) {
    return switch (type) {
      case DATE -> LocalDate.parse(value.toString());
      case TIMESTAMP -> Instant.parse(value.toString());
      case TEXT, INTEGER, NUMBER, BOOLEAN, PARTIAL_DATE, TEXT_LIST -> value;
    };
  }
}
