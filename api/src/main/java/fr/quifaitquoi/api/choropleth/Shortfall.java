package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;

/**
 * A theme of which a territory has fewer known entries than most of its kind.
 *
 * @param rate entries per 10,000 inhabitants there
 * @param median of the territories of its kind in its region
 * @param map where the theme is seen in all of them
 */
public record Shortfall(Theme theme, double rate, double median, MapQuestion map) {}
