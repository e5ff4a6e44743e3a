package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.List;
import java.util.Map;

/** The order and form of each table in a snapshot file; what is written is read in that order. */
final class SnapshotTables {
  private SnapshotTables() {}

  static byte[] encode(GeographyData data) {
    SnapshotOutput out = new SnapshotOutput();
    out.writeAll(data.territories().values(), row -> writeTerritory(out, row));
    out.writeAll(data.pastTerritories(), row -> writePast(out, row));
    out.writeAll(data.memberships(), row -> writeMembership(out, row));
    out.writeAll(data.currentSchemes().entrySet(), e -> writeByLevel(out, e));
    out.writeAll(data.outlines().entrySet(), e -> writeOutline(out, e));
    out.writeAll(data.parts().entrySet(), e -> writePart(out, e));
    out.writeAll(data.postcodes().entrySet(), e -> writeList(out, e));
    out.writeAll(data.sirens().entrySet(), e -> writePair(out, e.getKey(), e.getValue()));
    out.writeAll(data.formerCodes().entrySet(), e -> writePair(out, e.getKey(), e.getValue()));
    out.writeAll(data.formerNames(), row -> writeFormerName(out, row));
    out.writeAll(data.neighbours().entrySet(), e -> writeList(out, e));
    out.writeAll(data.datasets(), row -> writeDataset(out, row));
    out.writeAll(data.holes(), row -> writeHole(out, row));
    out.writeAll(data.absences().entrySet(), e -> writeByLevel(out, e));
    return out.toByteArray();
  }

  static GeographyData decode(SnapshotInput in) {
    GeographyBuilder to = new GeographyBuilder();
    in.readAll(() -> to.putTerritory(readTerritory(in)));
    in.readAll(() -> to.addPastTerritory(readPast(in)));
    in.readAll(() -> to.addMembership(readMembership(in)));
    in.readAll(() -> to.setCurrentScheme(in.readLevel(), in.readString()));
    in.readAll(() -> to.putOutline(in.readId(), new Outline(in.readGeometry(), in.readMethod())));
    in.readAll(() -> to.putPart(in.readId(), in.readString()));
    in.readAll(() -> to.putPostcodes(in.readString(), in.readAll(in::readString)));
    in.readAll(() -> to.putSiren(in.readString(), in.readString()));
    in.readAll(() -> to.putFormerCode(in.readString(), in.readString()));
    in.readAll(
        () -> to.addFormerName(new FormerName(in.readString(), in.readString(), in.readString())));
    in.readAll(() -> to.neighbours.put(in.readString(), in.readAll(in::readString)));
    in.readAll(() -> to.addDataset(readDataset(in)));
    in.readAll(() -> to.addHole(new KnownHole(in.readId(), in.readLevel(), in.readString())));
    in.readAll(() -> to.putAbsence(in.readLevel(), in.readString()));
    return to.build();
  }

  private static void writeTerritory(SnapshotOutput out, TerritoryRow row) {
    out.writeId(row.id());
    out.writeString(row.name());
    out.writeInt(row.population());
    out.writeDegrees(row.centre().lon());
    out.writeDegrees(row.centre().lat());
    out.writeEnum(row.centreMethod());
    out.writeString(row.vintage());
  }

  private static TerritoryRow readTerritory(SnapshotInput in) {
    TerritoryId id = in.readId();
    String name = in.readString();
    int population = in.readInt();
    Position centre = new Position(in.readDegrees(), in.readDegrees());
    Method centreMethod = in.readMethod();
    return new TerritoryRow(id, name, population, centre, centreMethod, in.readString());
  }

  private static void writePast(SnapshotOutput out, PastTerritory row) {
    out.writeId(row.id());
    out.writeString(row.scheme());
    out.writeString(row.vintage());
    out.writeString(row.name());
  }

  private static PastTerritory readPast(SnapshotInput in) {
    return new PastTerritory(in.readId(), in.readString(), in.readString(), in.readString());
  }

  private static void writeMembership(SnapshotOutput out, Membership row) {
    out.writeString(row.commune());
    out.writeEnum(row.level());
    out.writeString(row.scheme());
    out.writeString(row.vintage());
    out.writeString(row.code());
    out.writeEnum(row.method());
  }

  private static Membership readMembership(SnapshotInput in) {
    String commune = in.readString();
    Level level = in.readLevel();
    String scheme = in.readString();
    String vintage = in.readString();
    String code = in.readString();
    return new Membership(commune, level, scheme, vintage, code, in.readMethod());
  }

  private static void writeByLevel(SnapshotOutput out, Map.Entry<Level, String> entry) {
    out.writeEnum(entry.getKey());
    out.writeString(entry.getValue());
  }

  private static void writeOutline(SnapshotOutput out, Map.Entry<TerritoryId, Outline> entry) {
    out.writeId(entry.getKey());
    out.writeGeometry(entry.getValue().geometry());
    out.writeEnum(entry.getValue().method());
  }

  private static void writePart(SnapshotOutput out, Map.Entry<TerritoryId, String> entry) {
    out.writeId(entry.getKey());
    out.writeString(entry.getValue());
  }

  private static void writeList(SnapshotOutput out, Map.Entry<String, List<String>> entry) {
    out.writeString(entry.getKey());
    out.writeAll(entry.getValue(), out::writeString);
  }

  private static void writePair(SnapshotOutput out, String key, String value) {
    out.writeString(key);
    out.writeString(value);
  }

  private static void writeFormerName(SnapshotOutput out, FormerName row) {
    out.writeString(row.name());
    out.writeString(row.code());
    out.writeString(row.commune());
  }

  private static void writeDataset(SnapshotOutput out, Dataset row) {
    out.writeString(row.name());
    out.writeString(row.vintage());
    out.writeString(row.licence());
    out.writeString(row.url());
    out.writeString(row.sha256());
    out.writeString(row.retrievedOn());
  }

  private static Dataset readDataset(SnapshotInput in) {
    String name = in.readString();
    String vintage = in.readString();
    String licence = in.readString();
    String url = in.readString();
    String sha256 = in.readString();
    return new Dataset(name, vintage, licence, url, sha256, in.readString());
  }

  private static void writeHole(SnapshotOutput out, KnownHole row) {
    out.writeId(row.territory());
    out.writeEnum(row.missing());
    out.writeString(row.reason());
  }
}
