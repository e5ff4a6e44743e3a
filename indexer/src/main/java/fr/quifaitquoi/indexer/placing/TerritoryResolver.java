package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the territory that a row says it acts on. Thread-safe. */
public final class TerritoryResolver {
  // A name without a level: the levels in which it is looked for, the most telling first.
  private static final List<Level> BY_NAME =
      List.of(
          Level.REGION,
          Level.DEPARTEMENT,
          Level.EPCI,
          Level.COMMUNE,
          Level.BASSIN_DE_VIE,
          Level.PERIMETRE);

  private final Geography geography;
  private final NearestNames nearest;

  public TerritoryResolver(Geography geography) {
    this.geography = geography;
    this.nearest = new NearestNames(geography);
  }

  /** Resolves a coverage clue: by its code when it has one, else by its name. */
  public CoverageOutcome resolve(CoverageClue clue) {
    Notes notes = new Notes(clue.origin());
    String word = Words.meaningful(clue.level());
    String code = code(clue.code());
    String name = Words.meaningful(clue.name());
    Optional<Level> level = word == null ? Optional.empty() : LevelWords.find(word);
    if (word != null && level.isEmpty()) {
      return new CoverageOutcome.Unresolved(
          notes.problem(
              "niveau-inconnu",
              Clue.COVERAGE,
              word,
              "Ce niveau de territoire est inconnu.",
              "Niveaux connus\u00a0: " + LevelWords.KNOWN + "."));
    }
    if (code == null && name == null) {
      return new CoverageOutcome.Unresolved(
          notes.problem(
              "territoire-absent",
              Clue.COVERAGE,
              "",
              "Aucun territoire n’est indiqué.",
              "Indiquez un code ou un nom."));
    }
    return code != null
        ? resolveCode(level.orElseGet(() -> LevelWords.ofCode(code)), code, name, notes)
        : resolveName(level.orElse(null), String.valueOf(name), notes);
  }

  private static @Nullable String code(@Nullable String given) {
    String text = Words.meaningful(given);
    return text == null
        ? null
        : text.replaceAll("\\.0+$", "").replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private CoverageOutcome resolveCode(
      Level level, String code, @Nullable String name, Notes notes) {
    for (String written : withLostZero(level, code)) {
      Optional<Territory> found =
          level == Level.COMMUNE
              ? geography.findCurrentCommune(written)
              : geography.find(new TerritoryId(level, written));
      if (found.isPresent()) {
        if (!written.equals(code)) {
          notes.warn(
              "zero-perdu",
              Clue.COVERAGE,
              code,
              "Ce code a perdu son zéro initial.",
              "Compris\u00a0: " + written + " (" + found.get().name() + ").");
        }
        return new CoverageOutcome.Resolved(found.get().id(), notes.warnings());
      }
    }
    return resolveUnknownCode(level, code, name, notes);
  }

  private static List<String> withLostZero(Level level, String code) {
    int length =
        switch (level) {
          case COMMUNE -> 5;
          case DEPARTEMENT, REGION -> 2;
          case COMMUNE_DELEGUEE, COMMUNE_ASSOCIEE, ARRONDISSEMENT_MUNICIPAL, BASSIN_DE_VIE -> 5;
          case EPCI, QPV, ARRONDISSEMENT, PERIMETRE -> 0;
        };
    return code.length() == length - 1 ? List.of("0" + code) : List.of(code);
  }

  /** An unknown code with the exact name of one territory: the name is followed, and said. */
  private CoverageOutcome resolveUnknownCode(
      Level level, String code, @Nullable String name, Notes notes) {
    List<Territory> named = name == null ? List.of() : geography.findByName(level, name);
    if (named.size() == 1) {
      notes.warn(
          "code-territoire-inconnu",
          Clue.COVERAGE,
          code,
          "Ce code n’est celui d’aucun territoire de ce niveau.",
          "Le nom a été suivi\u00a0: " + shown(named.getFirst()) + ".");
      return new CoverageOutcome.Resolved(named.getFirst().id(), notes.warnings());
    }
    return new CoverageOutcome.Unresolved(
        notes.problem(
            "territoire-inconnu",
            Clue.COVERAGE,
            name == null ? code : code + " – " + name,
            "Aucun territoire de niveau «\u00a0" + level.code() + "\u00a0» n’a ce code.",
            hint(level, name)));
  }

  private CoverageOutcome resolveName(@Nullable Level level, String name, Notes notes) {
    List<Level> levels = level == null ? BY_NAME : List.of(level);
    for (Level tried : levels) {
      List<Territory> named = listNamed(tried, name);
      if (named.size() == 1) {
        return new CoverageOutcome.Resolved(named.getFirst().id(), notes.warnings());
      }
      if (named.size() > 1) {
        return new CoverageOutcome.Unresolved(
            notes.problem(
                "territoire-ambigu",
                Clue.COVERAGE,
                name,
                named.size() + " territoires portent ce nom.",
                "Indiquez le code\u00a0: "
                    + String.join(", ", named.stream().limit(5).map(this::shown).toList())
                    + "."));
      }
    }
    return new CoverageOutcome.Unresolved(
        notes.problem(
            "territoire-inconnu",
            Clue.COVERAGE,
            name,
            "Aucun territoire ne porte ce nom.",
            hint(level == null ? Level.COMMUNE : level, name)));
  }

  private List<Territory> listNamed(Level level, String name) {
    List<Territory> named = geography.findByName(level, name);
    return named.isEmpty() && level == Level.COMMUNE
        ? geography.findCommunesByAnyName(name)
        : named;
  }

  private String hint(Level level, @Nullable String name) {
    if (level == Level.EPCI && name != null && LevelWords.isNoEpci(name)) {
      return "Un PETR ou un syndicat n’est pas un EPCI à fiscalité propre\u00a0: importez-le comme"
          + " périmètre, par la liste de ses communes.";
    }
    List<String> close = name == null ? List.of() : nearest.find(level, name);
    return close.isEmpty()
        ? "Vérifiez le code et le niveau."
        : "Noms proches\u00a0: " + String.join(", ", close) + ".";
  }

  private String shown(Territory territory) {
    return territory.name() + " (" + territory.id() + ")";
  }
}
