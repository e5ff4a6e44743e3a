package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the reader of searches, which must know themes and territories. */
@Factory
final class SearchBeans {
  @Singleton
  SearchParameters parameters(GeographyHolder geography, ThemeTree themes, Database database) {
    return parameters(themes, new SourceStore(database), geography);
  }

  /** The reader of searches, without Micronaut. */
  static SearchParameters parameters(
      ThemeTree themes, SourceStore sources, GeographyHolder geography) {
    return new SearchParameters(
        new KnownCodes(
            code -> themes.find(code).isPresent(),
            () -> themes.themes().stream().map(ThemeTree.Theme::code).toList()),
        new SourceCodes(sources).known(),
        id -> find(geography.get(), id));
  }

  private static Optional<TerritoryId> find(Geography geography, TerritoryId id)
      throws UnreadableValueException {
    Optional<Territory> found =
        id.level() == Level.COMMUNE
            ? geography.findCurrentCommune(id.code())
            : geography.find(id).or(() -> findCurrentVintage(geography, id));
    if (found.isEmpty()) {
      Optional<String> absence = geography.findAbsenceReason(id.level());
      if (absence.isPresent()) {
        throw new UnreadableValueException("ne peut pas être suivi : " + absence.get());
      }
    }
    return found.map(Territory::id);
  }

  /** A vintage that is today's may be said. */
  private static Optional<Territory> findCurrentVintage(Geography geography, TerritoryId id) {
    int at = id.code().indexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String vintage = id.code().substring(at + 1);
    return geography
        .find(new TerritoryId(id.level(), id.code().substring(0, at)))
        .filter(territory -> territory.vintage().contains(vintage));
  }
}
