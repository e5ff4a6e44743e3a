package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerInfo.Credit;
import java.util.List;
import java.util.Optional;

/** What the layers of territories are called. */
public final class TerritoryInfo {
  /** Those that are published, in the order in which they are listed. */
  static final List<Level> LEVELS =
      List.of(
          Level.COMMUNE,
          Level.BASSIN_DE_VIE,
          Level.EPCI,
          Level.DEPARTEMENT,
          Level.REGION,
          Level.QPV);

  private static final Credit CREDIT =
      new Credit(
          "Licence Ouverte 2.0",
          "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
          "IGN, INSEE, Etalab ; fiches comptées\u00a0: Qui fait quoi et ses sources");

  private static final String COUNTED =
      ", avec contour, population et millésime, et les fiches connues qui y sont situées, par type"
          + " et par thème. Zéro veut dire qu’aucune fiche n’est connue ici, non qu’il ne s’y fait"
          + " rien. Ne comptent pas\u00a0: les exemples, les communes et EPCI en tant qu’acteurs,"
          + " les fiches situées au mieux dans un territoire, celles que leur source n’a plus.";

  private TerritoryInfo() {}

  /** The layer of a level, by id. */
  public static String id(Level level) {
    return switch (level) {
      case COMMUNE -> "communes";
      case BASSIN_DE_VIE -> "bassins-de-vie";
      case DEPARTEMENT -> "departements";
      case REGION -> "regions";
      default -> level.code();
    };
  }

  /** The level of a layer's id, when it is one of territories. */
  static Optional<Level> find(String id) {
    return LEVELS.stream().filter(level -> id(level).equals(id)).findFirst();
  }

  static LayerInfo of(Level level, Geography geography) {
    String title = title(level);
    return new LayerInfo(
        id(level),
        title,
        title + " de France" + COUNTED + particular(level, geography),
        List.of("territoires", "limites administratives", "zones blanches"),
        CREDIT);
  }

  private static String title(Level level) {
    return switch (level) {
      case COMMUNE -> "Communes";
      case BASSIN_DE_VIE -> "Bassins de vie";
      case EPCI -> "Intercommunalités (EPCI)";
      case DEPARTEMENT -> "Départements";
      case REGION -> "Régions";
      default -> "Quartiers prioritaires (QPV)";
    };
  }

  /** What is to be known of one level besides. */
  private static String particular(Level level, Geography geography) {
    if (level == Level.QPV) {
      return " Dans un quartier ne comptent que les fiches situées à l’adresse, à la voie ou au"
          + " lieu-dit."
          + geography.findAbsenceReason(level).map(reason -> " " + reason).orElse("");
    }
    boolean estimated =
        geography.list(level).stream().anyMatch(t -> t.composition() == Method.ESTIMEE);
    return estimated
        ? " Leur composition est estimée tant que les données officielles ne sont pas chargées"
            + " (./quifaitquoi geodata sync)\u00a0: voir la colonne methode_composition."
        : "";
  }
}
