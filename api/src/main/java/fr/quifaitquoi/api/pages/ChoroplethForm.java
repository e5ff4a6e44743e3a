package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.choropleth.Choropleths;
import fr.quifaitquoi.api.choropleth.Indicator;
import fr.quifaitquoi.api.choropleth.MapQuestion;
import fr.quifaitquoi.api.choropleth.QuestionReader;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.stats.ClassMethod;
import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;
import fr.quifaitquoi.web.view.ChoroplethView.Option;
import fr.quifaitquoi.web.view.ChoroplethView.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The form by which a map of territories is chosen. */
final class ChoroplethForm {
  private final Instance instance;
  private final Choropleths maps;

  ChoroplethForm(Instance instance, Choropleths maps) {
    this.instance = instance;
    this.maps = maps;
  }

  List<Select> of(MapQuestion question) {
    List<Option> indicators = new ArrayList<>();
    for (Indicator indicator : Indicator.values()) {
      indicators.add(
          new Option(indicator.code(), indicator.title(), indicator == question.indicator()));
    }
    List<Option> methods = new ArrayList<>();
    for (ClassMethod method : ClassMethod.values()) {
      methods.add(new Option(method.code(), words(method), method == question.method()));
    }
    List<Option> levels = new ArrayList<>();
    for (Level level : QuestionReader.LEVELS) {
      levels.add(new Option(level.code(), Places.levels(level), level == question.level()));
    }
    List<Option> counts =
        IntStream.rangeClosed(MapQuestion.LEAST_CLASSES, MapQuestion.MOST_CLASSES)
            .mapToObj(Integer::toString)
            .map(n -> new Option(n, n, n.equals(Integer.toString(question.classes()))))
            .toList();
    return List.of(
        new Select(ChoroplethPage.PARAMETER, "Ce qui est compté", indicators),
        new Select("theme", "Thème (pour les fiches)", themes(question)),
        new Select("niveau", "Par", levels),
        new Select("dans", "Où", places(question)),
        new Select("methode", "Classes", methods),
        new Select("classes", "Nombre de classes", counts));
  }

  private static String words(ClassMethod method) {
    return switch (method) {
      case QUANTILES -> "Quantiles (classes d’effectifs égaux)";
      case JENKS -> "Seuils naturels (Jenks)";
    };
  }

  private List<Option> themes(MapQuestion question) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Tous les thèmes", question.theme().isEmpty()));
    for (Theme theme : maps.themes()) {
      options.add(new Option(theme.code(), theme.label(), theme.code().equals(question.theme())));
    }
    return options;
  }

  /** The instance's territory and its départements, all of France, and what is asked. */
  private List<Option> places(MapQuestion question) {
    Geography geography = instance.geography();
    Set<Territory> offered = new LinkedHashSet<>();
    geography.find(instance.home()).ifPresent(offered::add);
    geography.listCommunesOf(instance.home()).stream()
        .flatMap(commune -> geography.listTerritoriesOf(commune.id().code()).stream())
        .filter(territory -> territory.id().level() == Level.DEPARTEMENT)
        .distinct()
        .sorted(Comparator.comparing(Territory::name))
        .forEach(offered::add);
    TerritoryId within = question.within();
    if (within != null) {
      geography.find(within).ifPresent(offered::add);
    }
    List<Option> options = new ArrayList<>();
    for (Territory territory : offered) {
      options.add(
          new Option(
              territory.id().toString(),
              Places.fullName(territory),
              territory.id().equals(within)));
    }
    options.add(new Option(MapQuestion.FRANCE, "France", within == null));
    return options;
  }
}
