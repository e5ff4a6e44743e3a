package fr.quifaitquoi.api.ogc;

/** What the routes of the API share. */
record Ogc(OgcRequests requests, OgcAnswers answers, CollectionFinder collections) {}
