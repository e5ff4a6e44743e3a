package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.choropleth.Shortfall;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.TerritoryView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what a territory's page lacks beside others: what is not known, never what is not done. */
final class MissingThemes {
  private MissingThemes() {}

  /** The block of the page; null when nothing is missing. */
  static TerritoryView.@Nullable Missing of(
      Territory territory, List<Shortfall> shortfalls, PageWords words) {
    if (shortfalls.isEmpty()) {
      return null;
    }
    String alike =
        Places.levels(territory.id().level()).toLowerCase(Locale.FRENCH) + " de la région";
    return new TerritoryView.Missing(
        alike, shortfalls.stream().map(one -> line(one, words)).toList());
  }

  private static TerritoryView.Lack line(Shortfall one, PageWords words) {
    return new TerritoryView.Lack(
        words.theme(one.theme().code()),
        "/territoires?" + one.map().pageQuery(),
        one.rate() == 0 ? "aucune fiche connue" : French.decimal(one.rate()),
        French.decimal(Math.round(one.median() * 100) / 100.0));
  }
}
