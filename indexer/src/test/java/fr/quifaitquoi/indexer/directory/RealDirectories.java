package fr.quifaitquoi.indexer.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.naming.PlaceName;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The real public directories as entries, read without any care: only to have real names, places
 * and texts to search among. Importing them well is not its business.
 */
public final class RealDirectories {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Geography geography;
  private final List<EntryDocument> entries = new ArrayList<>();

  private RealDirectories(Path folder, Geography geography) {
    this.folder = folder;
    this.geography = geography;
  }

  /** The themes that the entries bear, with what people call them. */
  public static ThemeTree themes() {
    return new ThemeTree(
        List.of(
            theme("numerique", "Numérique", "", "informatique", "internet", "ordinateur", "epn"),
            theme("vie-associative", "Vie associative", "", "association", "bénévolat"),
            theme("lien-social", "Lien social", "", "centre social", "entraide"),
            theme("culture", "Culture", "", "médiathèque", "bibliothèque", "lecture publique"),
            theme(
                "participation-citoyenne",
                "Participation citoyenne",
                "",
                "journée citoyenne",
                "concertation"),
            theme("jeunesse", "Jeunesse", "", "jeunes", "mission locale"),
            theme("mobilite", "Mobilité", "", "transport"),
            theme("velo", "Vélo", "mobilite", "bicyclette", "cycle"),
            theme("solidarites", "Solidarités", "", "accès aux droits", "msap"),
            theme("ess", "Économie sociale et solidaire", "", "ess", "tiers-lieu", "coworking")));
  }

  private static ThemeTree.Theme theme(
      String code, String label, String parent, String... synonyms) {
    return new ThemeTree.Theme(code, label, parent, List.of(synonyms), code);
  }

  /** Reads the directories below a folder ({@code shared/data/directories}). */
  public static List<EntryDocument> load(Path folder, Geography geography) throws IOException {
    RealDirectories directories = new RealDirectories(folder, geography);
    directories.readFranceServices();
    directories.readHubLo();
    directories.readMediation();
    directories.readMaineEtLoire();
    directories.readConseillers();
    directories.readJourneesCitoyennes();
    return directories.entries;
  }

  private void readFranceServices() throws IOException {
    for (List<String> row :
        SimpleCsv.read(folder.resolve("france-services/liste-fs-20240801.csv"))) {
      EntryBuilder entry = start("fs", row.get(2)).theme("solidarites").subType("france-services");
      entry.phone(row.get(11)).description(row.get(3)).importedOn("2024-08-01");
      findCommune(row.get(5), row.get(6), row.get(7))
          .ifPresent(c -> place(entry, c, row.get(8), row.get(9)));
      add(entry, "france-services");
    }
  }

  private void readHubLo() throws IOException {
    for (JsonNode row : rows("hub-lo/hub-lo.json")) {
      String labels = row.path("c_etiquettes").asText();
      EntryBuilder entry = start("hub", row.path("c_nom").asText()).theme("numerique");
      if (labels.contains("CoWorking") || labels.toLowerCase(Locale.ROOT).contains("fablab")) {
        entry.theme("ess").subType("tiers-lieu");
      }
      if (labels.contains("Médiathèque")) {
        entry.theme("culture");
      }
      entry.description(
          labels
              + " "
              + row.path("c_formation_detail").asText()
              + " "
              + row.path("c_adresse").asText());
      entry.phone(row.path("c_telephone").asText()).importedOn("2020-06-30");
      findCommune("", row.path("c_postcode").asText(), row.path("c_city").asText())
          .ifPresent(c ->
              place(entry, c, row.path("c_lat_coor1").asText(), row.path("c_long_coor1").asText()));
      add(entry, "hub-lo");
    }
  }

  private void readMediation() throws IOException {
    for (JsonNode row : rows("lieux-mediation-numerique/lieux-2023.json")) {
      EntryBuilder entry = start("med", row.path("nom").asText()).theme("numerique");
      entry.description(row.path("services").asText()).importedOn("2021-05-05");
      findCommune("", row.path("code_postal").asText(), row.path("commune").asText())
          .ifPresent(
              c -> place(entry, c, row.path("latitude").asText(), row.path("longitude").asText()));
      add(entry, "mediation-numerique");
    }
  }

  private void readMaineEtLoire() throws IOException {
    for (JsonNode row : rows("maine-et-loire/maine-et-loire.json")) {
      EntryBuilder entry = start("mel", row.path("NOM_STRUCTURE").asText()).theme("numerique");
      entry.description(row.path("SS_CAT").asText() + " " + row.path("ADRESSE").asText());
      entry.phone(row.path("NUM_TEL").asText()).importedOn("2021-10-06");
      findCommune("", row.path("CP").asText(), row.path("COMMUNE").asText()).ifPresent(entry::at);
      add(entry, "maine-et-loire");
    }
  }

  private void readConseillers() throws IOException {
    for (JsonNode row : rows("conseillers-numeriques/cnfs-2022.json")) {
      EntryBuilder entry = start("cn", row.path("raison_sociale").asText()).theme("numerique");
      entry.siret(row.path("siret").asText()).importedOn("2022-01-01");
      findCommune(
              row.path("insee_com").asText(),
              row.path("code_postal_bis").asText(),
              row.path("commune_insee").asText())
          .ifPresent(entry::at);
      add(entry, "conseillers-numeriques");
    }
  }

  private void readJourneesCitoyennes() throws IOException {
    for (List<String> row :
        SimpleCsv.read(folder.resolve("journee-citoyenne/communes-citees.csv"))) {
      EntryBuilder entry =
          start("jc", "Journée citoyenne de " + row.get(1))
              .theme("participation-citoyenne")
              .description(row.get(4))
              .dates(row.get(3), null)
              .importedOn("2024-06-01");
      findCommune(row.get(0), "", row.get(1)).ifPresent(entry::at);
      add(entry, "journee-citoyenne");
    }
  }

  private JsonNode rows(String file) throws IOException {
    return JSON.readTree(Files.readAllBytes(folder.resolve(file)));
  }

  private EntryBuilder start(String prefix, String name) {
    return EntryBuilder.entry(prefix + "%05d".formatted(entries.size()), name.strip());
  }

  private void add(EntryBuilder entry, String source) {
    entries.add(entry.source(source).build());
  }

  private Optional<Territory> findCommune(String code, String postcode, String name) {
    Optional<Territory> byCode = geography.findCurrentCommune(code);
    if (byCode.isPresent()) {
      return byCode;
    }
    String full = postcode.length() == 4 ? "0" + postcode : postcode;
    List<Territory> byPostcode = geography.findCommunesByPostcode(full);
    String key = PlaceName.key(name);
    return byPostcode.stream()
        .filter(c -> PlaceName.key(c.name()).equals(key))
        .findFirst()
        .or(() -> byPostcode.stream().findFirst());
  }

  private static void place(EntryBuilder entry, Territory commune, String lat, String lon) {
    try {
      Position position = new Position(Double.parseDouble(lon), Double.parseDouble(lat));
      entry.at(commune, position, PlacePrecision.HOUSE_NUMBER);
    } catch (IllegalArgumentException e) {
      entry.at(commune);
    }
  }
}
