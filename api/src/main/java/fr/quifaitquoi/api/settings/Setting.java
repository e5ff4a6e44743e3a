package fr.quifaitquoi.api.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be configured, by its key in {@code quifaitquoi.yml}, with its default. */
public enum Setting {
  PORT("port", "8080"),
  ADDRESS("adresse", "0.0.0.0"),
  DATA("data", "data"),
  DATABASE("database", ""),
  ACCESS_LOG("journal.acces", "false"),
  TRUSTED_PROXIES("serveur.mandataires", ""),
  LAYERS("couches", ""),
  INSTANCE_NAME("instance.nom", "Qui fait quoi"),
  INSTANCE_TERRITORY("instance.territoire", "region:24"),
  INSTANCE_CONTACT("instance.contact", ""),
  INSTANCE_URL("instance.url", ""),
  TILES_URL(
      "carte.tuiles.url",
      "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0"
          + "&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png"
          + "&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}"),
  TILES_ATTRIBUTION("carte.tuiles.attribution", "© IGN – Géoplateforme"),
  TILES_MAX_ZOOM("carte.tuiles.zoom_max", "19"),
  GEOCODER("geocodage.fournisseur", "local"),
  GEOCODER_URL("geocodage.distant.url", "https://data.geopf.fr/geocodage"),
  EXPORT_DIRECT_ROWS("exports.directs", "50000");

  private final String key;
  private final String byDefault;

  Setting(String key, String byDefault) {
    this.key = key;
    this.byDefault = byDefault;
  }

  /** The key in the file, with dots between levels. */
  public String key() {
    return key;
  }

  /** The value when nothing is configured. */
  public String byDefault() {
    return byDefault;
  }

  /** The environment variable that sets it. */
  public String variable() {
    return "QUIFAITQUOI_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** The setting of that key. */
  static Optional<Setting> find(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
  }
}
