package fr.quifaitquoi.web.view;

/** What a page shows; each has its template. */
public sealed interface PageView
    permits SearchView,
        EntryView,
        TerritoryView,
        TerritoriesView,
        ChoroplethView,
        ThemesView,
        ThemeView,
        SourcesView,
        AgendaView,
        AccessibilityView,
        TextView,
        GeocodingView,
        FileJobView,
        ExportsView,
        ExportJobView,
        SiteMapView,
        LayersView,
        LayerView,
        FeaturesView,
        FeatureView,
        TablesView,
        TilesView,
        TilesetView,
        ProblemView {
  /** What the page's head says. */
  Head head();

  /** Path of its template. */
  String template();
}
