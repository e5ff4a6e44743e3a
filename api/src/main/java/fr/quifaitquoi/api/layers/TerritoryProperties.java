package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.Property.CodedValue;
import fr.quifaitquoi.geodata.layer.PropertyType;
import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a territory: what it is, then what is counted there. */
public final class TerritoryProperties {
  /** Entries located there. */
  public static final String ENTRIES = "fiches";

  /** Directories that have an entry there. */
  public static final String SOURCES = "sources";

  /** Entries per 10,000 inhabitants. */
  public static final String RATE = "fiches_pour_10000";

  /** The least inhabitants for which a rate is told: one entry more would double it below. */
  public static final int LEAST_POPULATION = 1_000;

  private static final double PER = 10_000;
  private static final double HUNDREDTHS = 100;
  private static final String COUNTED =
      "Fiches publiées dont le lieu principal est ici, hors exemples, communes et EPCI.";

  private TerritoryProperties() {}

  /** The column that counts a kind of entry. */
  public static String ofKind(EntryKind kind) {
    return switch (kind) {
      case ACTOR -> "acteurs";
      case INITIATIVE -> "initiatives";
      case EXPERIENCE -> "experiences";
      case RESOURCE -> "ressources";
      case EVENT -> "evenements";
    };
  }

  /** The column that counts the entries of a theme of the first level. */
  public static String ofTheme(String theme) {
    return "theme_" + theme.replace('-', '_');
  }

  /**
   * Entries per 10,000 inhabitants, to the hundredth; null below {@link #LEAST_POPULATION}
   * inhabitants, and where their number is not known.
   */
  public static @Nullable Double rate(long entries, long population) {
    return population < LEAST_POPULATION
        ? null
        : Math.round(entries * PER / population * HUNDREDTHS) / HUNDREDTHS;
  }

  /** The levels above that a territory's columns name. */
  static List<Level> above(Level level) {
    return switch (level) {
      case COMMUNE -> List.of(Level.BASSIN_DE_VIE, Level.EPCI, Level.DEPARTEMENT, Level.REGION);
      case QPV ->
          List.of(Level.COMMUNE, Level.BASSIN_DE_VIE, Level.EPCI, Level.DEPARTEMENT, Level.REGION);
      case BASSIN_DE_VIE, EPCI -> List.of(Level.DEPARTEMENT, Level.REGION);
      case DEPARTEMENT -> List.of(Level.REGION);
      default -> List.of();
    };
  }

  /** Whether a territory of the level may lie in several of those above it. */
  static boolean straddles(Level level) {
    return level == Level.BASSIN_DE_VIE || level == Level.EPCI;
  }

  /** All columns of a level. */
  static List<Property> list(Level level, List<Theme> themes) {
    List<Property> all = new ArrayList<>();
    all.add(Property.of("code", PropertyType.TEXT, "Code officiel"));
    all.add(Property.of("nom", PropertyType.TEXT, "Nom"));
    all.add(Property.of("niveau", PropertyType.TEXT, "Niveau"));
    all.add(Property.of("population", PropertyType.INTEGER, "Population"));
    all.add(
        described(
            "superficie_km2",
            PropertyType.NUMBER,
            "Superficie (km²)",
            "Celle du contour, sur l’ellipsoïde WGS 84."));
    for (Level other : above(level)) {
      addAbove(all, level, other);
    }
    all.add(method("methode_contour", "Origine du contour"));
    all.add(method("methode_composition", "Origine de la composition"));
    all.add(Property.of("millesime", PropertyType.TEXT, "Millésime"));
    addCounts(all, themes);
    return all;
  }

  private static void addAbove(List<Property> all, Level level, Level other) {
    String suffix = other.code().replace('-', '_');
    String title = title(other);
    String most = straddles(level) ? "Là où vivent le plus de ses habitants." : "";
    all.add(described("code_" + suffix, PropertyType.TEXT, "Code " + title, most));
    all.add(described("nom_" + suffix, PropertyType.TEXT, "Nom " + title, most));
    if (straddles(level)) {
      all.add(
          described(
              "codes_" + suffix,
              PropertyType.TEXT_LIST,
              "Codes " + title + ", tous",
              "Tous ceux où le territoire a une commune, le principal en premier."));
    }
  }

  private static String title(Level level) {
    return switch (level) {
      case COMMUNE -> "commune";
      case BASSIN_DE_VIE -> "bassin de vie";
      case EPCI -> "EPCI";
      case DEPARTEMENT -> "département";
      default -> "région";
    };
  }

  private static void addCounts(List<Property> all, List<Theme> themes) {
    all.add(described(ENTRIES, PropertyType.INTEGER, "Fiches", COUNTED));
    for (EntryKind kind : EntryKind.values()) {
      all.add(described(ofKind(kind), PropertyType.INTEGER, title(kind), COUNTED));
    }
    for (Theme theme : themes) {
      all.add(
          described(
              ofTheme(theme.code()),
              PropertyType.INTEGER,
              "Fiches\u00a0: " + theme.label(),
              "Une fiche qui a plusieurs thèmes compte dans chacun."));
    }
    all.add(
        described(
            SOURCES,
            PropertyType.INTEGER,
            "Annuaires",
            "Nombre d’annuaires qui ont ici au moins une des fiches comptées."));
    all.add(
        described(
            RATE,
            PropertyType.NUMBER,
            "Fiches pour 10\u00a0000 habitants",
            "Vide sous 1\u00a0000 habitants, et là où la population n’est pas connue."));
    all.add(
        described(
            "date_donnees",
            PropertyType.DATE,
            "Date des données",
            "Dernier changement ou import de l’annuaire."));
  }

  private static String title(EntryKind kind) {
    return switch (kind) {
      case ACTOR -> "Acteurs";
      case INITIATIVE -> "Initiatives";
      case EXPERIENCE -> "Retours d’expérience";
      case RESOURCE -> "Outils et formations";
      case EVENT -> "Événements";
    };
  }

  private static Property method(String name, String title) {
    List<CodedValue> values =
        Arrays.stream(Method.values())
            .map(method -> new CodedValue(method.code(), method.code().replace("ee", "ée")))
            .toList();
    return new Property(name, title, "", PropertyType.TEXT, values);
  }

  private static Property described(
      String name, PropertyType type, String title, String description) {
    return new Property(name, title, description, type, List.of());
  }

  /** The values of the columns that {@link #addCounts} adds. */
  static List<@Nullable Object> counts(
      Tally tally, int population, List<Theme> themes, @Nullable LocalDate latest) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add((long) tally.entries());
    for (EntryKind kind : EntryKind.values()) {
      values.add((long) tally.ofKind(kind));
    }
    for (int theme = 0; theme < themes.size(); theme++) {
      values.add((long) tally.ofTheme(theme));
    }
    values.add((long) tally.sources());
    values.add(rate(tally.entries(), population));
    values.add(latest);
    return values;
  }
}
