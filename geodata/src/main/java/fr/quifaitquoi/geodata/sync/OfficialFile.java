package fr.quifaitquoi.geodata.sync;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The files that official geography is read from, at the addresses of their publishers. */
public enum OfficialFile implements RemoteFile {
  TABLE_COMMUNES(
      "Table d’appartenance géographique des communes (Insee)",
      "2025",
      "https://www.insee.fr/fr/statistiques/fichier/7671844/table-appartenance-geo-communes-2025.zip",
      SyncPart.COMMUNES,
      SyncPart.BASSINS_DE_VIE),
  TABLE_BASSINS_2012(
      "Table d’appartenance géographique des communes, bassins de vie 2012 (Insee)",
      "2022",
      "https://www.insee.fr/fr/statistiques/fichier/2028028/table-appartenance-geo-communes-22.zip",
      SyncPart.BASSINS_DE_VIE),
  MOUVEMENTS(
      "Mouvements des communes depuis 1943 (Insee, code officiel géographique)",
      "2025",
      "https://www.insee.fr/fr/statistiques/fichier/8377162/v_mvt_commune_2025.csv",
      SyncPart.HISTORIQUE,
      SyncPart.BASSINS_DE_VIE),
  CONTOURS_COMMUNES("Contours des communes", "communes", SyncPart.CONTOURS),
  CONTOURS_EPCI("Contours des EPCI", "epci", SyncPart.CONTOURS),
  CONTOURS_DEPARTEMENTS("Contours des départements", "departements", SyncPart.CONTOURS),
  CONTOURS_REGIONS("Contours des régions", "regions", SyncPart.CONTOURS),
  CONTOURS_QPV(
      "Quartiers prioritaires de la politique de la ville (ANCT)",
      "2024",
      "https://static.data.gouv.fr/resources/quartiers-prioritaires-de-la-politique-de-la-ville-qpv/20240822-094641/qp-2024-epsg2154-20240820.geojson",
      SyncPart.QPV);

  private final String title;
  private final String vintage;
  private final URI address;
  private final Set<SyncPart> parts;

  OfficialFile(String title, String vintage, String address, SyncPart... parts) {
    this.title = title;
    this.vintage = vintage;
    this.address = URI.create(address);
    this.parts = EnumSet.copyOf(List.of(parts));
  }

  OfficialFile(String title, String layer, SyncPart part) {
    this(
        title + " (Etalab, d’après IGN Admin Express)",
        "2026",
        "https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/2026/geojson/"
            + layer
            + "-100m.geojson.gz",
        part);
  }

  @Override
  public String title() {
    return title;
  }

  /** Year of the geography that it describes. */
  public String vintage() {
    return vintage;
  }

  @Override
  public URI address() {
    return address;
  }

  /** All of them are published under the State's open licence. */
  public String licence() {
    return "Licence Ouverte 2.0";
  }

  /** The parts of a sync that read it. */
  public Set<SyncPart> parts() {
    return Set.copyOf(parts);
  }

  /** Whether a sync of everything goes on without it. */
  public boolean isOptional() {
    return this == CONTOURS_QPV;
  }

  /** The last part of its address. */
  public String fileName() {
    String path = address.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
