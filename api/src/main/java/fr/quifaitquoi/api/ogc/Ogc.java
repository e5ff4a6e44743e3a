package fr.quifaitquoi.api.ogc;

/** What the routes of the API share. */
record Ogc(OgcRequests requests, OgcAnswers answers, CollectionFinder collections, Pages pages) {

  /** What makes pages for people. */
  record Pages(
      LayerPages layers, FeaturePages features, TilesetPages tilesets, ReferencePages references) {
    static Pages of(PageParts parts) {
      return new Pages(
          new LayerPages(parts),
          new FeaturePages(parts),
          new TilesetPages(parts),
          new ReferencePages(parts));
    }
  }
}
