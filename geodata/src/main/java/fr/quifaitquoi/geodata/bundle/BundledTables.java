package fr.quifaitquoi.geodata.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.FormerName;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.KnownHole;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the tables of a snapshot with what the packages say: codes, names, memberships, points. */
final class BundledTables {
  /** The year of the code officiel géographique and of the EPCI that the package holds. */
  static final String VINTAGE = "2026";

  private static final String SCHEME = "cog";

  private final OpenDataPackages packages;
  private final GeographyBuilder tables = new GeographyBuilder();
  private final Map<String, CogCommune> communes = new LinkedHashMap<>();
  private final Map<String, String> epciOf = new HashMap<>();
  private Map<String, CommunePoint> points = Map.of();

  BundledTables(OpenDataPackages packages) {
    this.packages = packages;
  }

  GeographyBuilder fill() throws IOException {
    JsonNode cog = packages.readCommunes();
    JsonNode epcis = packages.readEpcis();
    for (JsonNode node : cog) {
      if (node.path("type").asText().equals("commune-actuelle")) {
        CogCommune commune = CogCommune.of(node);
        communes.put(commune.code(), commune);
      }
    }
    for (JsonNode epci : epcis) {
      for (JsonNode member : epci.path("membres")) {
        epciOf.put(member.path("code").asText(), epci.path("code").asText());
      }
    }
    PublishedPoints published = new PublishedPoints(packages.readCities());
    points = new PointRepair(communes, epciOf, published).repair();
    communes.values().forEach(this::addCommune);
    new ApproximatedOutlines(packages)
        .of(communes, points)
        .forEach((code, cell) ->
            tables.putOutline(TerritoryId.commune(code), new Outline(cell, Method.APPROCHEE)));
    addParts(cog, published);
    addSums(Level.EPCI, epcis);
    addSums(Level.ARRONDISSEMENT, packages.readArrondissements());
    addSums(Level.DEPARTEMENT, packages.readDepartements());
    addSums(Level.REGION, packages.readRegions());
    packages.listDatasets().forEach(tables::addDataset);
    tables.putAbsence(
        Level.QPV,
        "Les quartiers prioritaires de la politique de la ville ne sont pas connus tant que leurs"
            + " contours n’ont pas été synchronisés (« geodata sync »).");
    return tables;
  }

  private void addCommune(CogCommune commune) {
    CommunePoint point = point(commune.code());
    tables.putTerritory(
        new TerritoryRow(
            TerritoryId.commune(commune.code()),
            commune.name(),
            commune.population(),
            point.position(),
            point.method(),
            VINTAGE));
    CogCommune.Codes numbers = commune.numbers();
    tables.putPostcodes(commune.code(), numbers.postcodes());
    if (!numbers.siren().isEmpty()) {
      tables.putSiren(commune.code(), numbers.siren());
    }
    numbers.former().forEach(code -> tables.putFormerCode(code, commune.code()));
    join(commune, Level.DEPARTEMENT, commune.departement());
    join(commune, Level.REGION, commune.region());
    boolean overseas = commune.isOverseasCollectivity();
    if (commune.arrondissement().isEmpty()) {
      addHole(commune, Level.ARRONDISSEMENT, "Ce territoire n’est pas découpé en arrondissements.");
    } else {
      join(commune, Level.ARRONDISSEMENT, commune.arrondissement());
    }
    String epci = epciOf.get(commune.code());
    if (epci != null) {
      join(commune, Level.EPCI, epci);
    } else if (overseas) {
      addHole(commune, Level.EPCI, "Cette commune d’outre-mer n’appartient à aucun EPCI.");
    } else {
      addHole(commune, Level.EPCI, "Cette commune insulaire n’appartient à aucun EPCI.");
    }
  }

  private void join(CogCommune commune, Level level, String code) {
    tables.setCurrentScheme(level, SCHEME);
    tables.addMembership(
        new Membership(commune.code(), level, SCHEME, VINTAGE, code, Method.OFFICIELLE));
  }

  private void addHole(CogCommune commune, Level level, String reason) {
    tables.addHole(new KnownHole(TerritoryId.commune(commune.code()), level, reason));
  }

  /** Communes déléguées and associées, municipal arrondissements. */
  private void addParts(JsonNode cog, PublishedPoints published) {
    for (JsonNode node : cog) {
      switch (node.path("type").asText()) {
        case "commune-deleguee" ->
            addPart(Level.COMMUNE_DELEGUEE, node, node.path("chefLieu").asText(), published);
        case "commune-associee" ->
            addPart(Level.COMMUNE_ASSOCIEE, node, node.path("chefLieu").asText(), published);
        case "arrondissement-municipal" ->
            addPart(Level.ARRONDISSEMENT_MUNICIPAL, node, node.path("commune").asText(), published);
        default -> {
          // Communes of today have been added already.
        }
      }
    }
  }

  private void addPart(Level level, JsonNode node, String commune, PublishedPoints published) {
    TerritoryId id = new TerritoryId(level, node.path("code").asText());
    String name = CogCommune.typographic(node.path("nom").asText());
    List<Position> own = published.list(id.code());
    boolean sameCode = id.code().equals(commune);
    Position centre = own.isEmpty() || sameCode ? point(commune).position() : own.getFirst();
    Method method = own.isEmpty() || sameCode ? Method.APPROCHEE : Method.OFFICIELLE;
    tables.putTerritory(
        new TerritoryRow(id, name, node.path("population").asInt(0), centre, method, VINTAGE));
    tables.putPart(id, commune);
    if (level == Level.ARRONDISSEMENT_MUNICIPAL) {
      tables.putPostcodes(id.code(), CogCommune.texts(node.path("codesPostaux")));
    }
    if (!sameCode) {
      tables.putFormerCode(id.code(), commune);
    }
    tables.addFormerName(new FormerName(name, id.code(), commune));
  }

  /** Territories that are sums of communes; their population and place follow from these. */
  private void addSums(Level level, JsonNode nodes) {
    Map<String, List<Position>> members = new HashMap<>();
    for (Membership m : tables.listMemberships()) {
      if (m.level() == level) {
        members
            .computeIfAbsent(m.code(), code -> new ArrayList<>())
            .add(point(m.commune()).position());
      }
    }
    for (JsonNode node : nodes) {
      TerritoryId id = new TerritoryId(level, node.path("code").asText());
      List<Position> positions = members.get(id.code());
      if (positions == null) {
        throw new IllegalStateException(id + " has no commune");
      }
      double lon = positions.stream().mapToDouble(Position::lon).average().orElseThrow();
      double lat = positions.stream().mapToDouble(Position::lat).average().orElseThrow();
      String name = CogCommune.typographic(node.path("nom").asText());
      tables.putTerritory(
          new TerritoryRow(id, name, 0, new Position(lon, lat), Method.APPROCHEE, VINTAGE));
    }
  }

  private CommunePoint point(String commune) {
    CommunePoint point = points.get(commune);
    if (point == null) {
      throw new IllegalStateException("no commune " + commune);
    }
    return point;
  }
}
