package fr.quifaitquoi.geodata.perimetre;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Adds périmètres to a snapshot as territories of their own level. */
public final class Perimeters {
  private static final String SCHEME = "perimetre";

  private Perimeters() {}

  /** The snapshot with these périmètres; one of the same slug is replaced. */
  public static GeographyData add(GeographyData data, List<Perimeter> perimeters) {
    GeographyBuilder tables = data.toBuilder();
    List<Membership> rows = new ArrayList<>();
    List<Dataset> datasets = new ArrayList<>(data.datasets());
    List<String> slugs = perimeters.stream().map(Perimeter::slug).toList();
    data.memberships().stream()
        .filter(m -> m.level() == Level.PERIMETRE && !slugs.contains(m.code()))
        .forEach(rows::add);
    for (Perimeter perimeter : perimeters) {
      TerritoryId id = new TerritoryId(Level.PERIMETRE, perimeter.slug());
      tables.removeTerritory(id);
      tables.putTerritory(row(id, perimeter, data));
      perimeter.communes().forEach(commune -> rows.add(membership(commune, perimeter)));
      datasets.removeIf(d -> d.url().equals(id.toString()));
      datasets.add(dataset(id, perimeter));
    }
    return tables
        .replaceMemberships(Level.PERIMETRE, SCHEME, rows)
        .setCurrentScheme(Level.PERIMETRE, SCHEME)
        .replaceDatasets(datasets)
        .complete()
        .build();
  }

  private static TerritoryRow row(TerritoryId id, Perimeter perimeter, GeographyData data) {
    TerritoryRow first =
        data.findTerritory(TerritoryId.commune(perimeter.communes().getFirst())).orElseThrow();
    return new TerritoryRow(
        id, perimeter.name(), 0, first.centre(), Method.APPROCHEE, perimeter.vintage());
  }

  private static Membership membership(String commune, Perimeter perimeter) {
    return new Membership(
        commune, Level.PERIMETRE, SCHEME, perimeter.vintage(), perimeter.slug(), Method.OFFICIELLE);
  }

  private static Dataset dataset(TerritoryId id, Perimeter perimeter) {
    return new Dataset(
        "Périmètre « " + perimeter.name() + " » (" + perimeter.owner() + ")",
        perimeter.vintage(),
        "",
        id.toString(),
        "",
        LocalDate.now(ZoneId.systemDefault()).toString());
  }
}
