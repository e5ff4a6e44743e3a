package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerInfo.Credit;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The territories of France as layers, with their outlines. Thread-safe. */
final class TerritoryLayers implements LayerSource {
  private static final Credit CREDIT =
      new Credit(
          "Licence Ouverte 2.0",
          "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
          "IGN, INSEE, Etalab");

  private static final LayerSchema SCHEMA =
      new LayerSchema(
          List.of(
              Property.of("code", PropertyType.TEXT, "Code officiel"),
              Property.of("nom", PropertyType.TEXT, "Nom"),
              Property.of("population", PropertyType.INTEGER, "Population"),
              Property.of("methode_contour", PropertyType.TEXT, "Origine du contour"),
              Property.of("methode_composition", PropertyType.TEXT, "Origine de la composition"),
              Property.of("millesime", PropertyType.TEXT, "Millésime")),
          GeometryKind.POLYGON);

  private static final Map<Level, LayerInfo> INFOS = new LinkedHashMap<>();

  static {
    add(Level.COMMUNE, "communes", "Communes");
    add(Level.BASSIN_DE_VIE, "bassins-de-vie", "Bassins de vie");
    add(Level.EPCI, "epci", "Intercommunalités (EPCI)");
    add(Level.DEPARTEMENT, "departements", "Départements");
    add(Level.REGION, "regions", "Régions");
    add(Level.QPV, "qpv", "Quartiers prioritaires (QPV)");
  }

  private final GeographyHolder geography;
  private final Map<Level, PublishedLayer> made = new ConcurrentHashMap<>();

  TerritoryLayers(GeographyHolder geography) {
    this.geography = geography;
  }

  private static void add(Level level, String id, String title) {
    INFOS.put(
        level,
        new LayerInfo(
            id,
            title,
            title + " de France, avec contour, population et millésime.",
            List.of("territoires", "limites administratives"),
            CREDIT));
  }

  @Override
  public List<LayerInfo> list() {
    return List.copyOf(INFOS.values());
  }

  @Override
  public Optional<PublishedLayer> find(String id) {
    for (Map.Entry<Level, LayerInfo> entry : INFOS.entrySet()) {
      if (entry.getValue().id().equals(id)) {
        return Optional.of(layer(entry.getKey(), entry.getValue()));
      }
    }
    return Optional.empty();
  }

  private PublishedLayer layer(Level level, LayerInfo info) {
    String version = info.id() + "-" + geography.generation();
    return made.compute(
        level,
        (any, known) ->
            known != null && known.layer().version().equals(version)
                ? known
                : make(level, info, version));
  }

  private PublishedLayer make(Level level, LayerInfo info, String version) {
    Geography now = geography.get();
    LayerBuilder builder = new LayerBuilder(info, SCHEMA);
    for (Territory territory : now.list(level)) {
      Outline outline = now.findOutline(territory.id()).orElse(null);
      builder.add(
          territory.id().code(),
          values(territory, outline),
          outline == null ? null : outline.geometry());
    }
    Layer layer = builder.build(version);
    return new PublishedLayer(
        info, PublishedLayer.Family.TERRITORIES, layer, layer.allRows(), new BitSet());
  }

  private static List<@Nullable Object> values(Territory territory, @Nullable Outline outline) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(territory.id().code());
    values.add(territory.name());
    values.add(territory.population() == 0 ? null : (long) territory.population());
    values.add(outline == null ? null : outline.method().code());
    values.add(territory.composition().code());
    values.add(territory.vintage());
    return values;
  }
}
