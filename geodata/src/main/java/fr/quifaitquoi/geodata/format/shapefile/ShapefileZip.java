package fr.quifaitquoi.geodata.format.shapefile;

import fr.quifaitquoi.geodata.crs.WellKnownText;
import fr.quifaitquoi.geodata.format.CsvFile;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.format.FormatRequest;
import fr.quifaitquoi.geodata.format.RowProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip of .shp, .shx, .dbf, .prj and .cpg, with the table of the fields’ full names, and a
 * CSV of the rows that have no place. Not thread-safe.
 */
public final class ShapefileZip {
  private final Extract extract;
  private final String name;
  private final ZipOutputStream zip;
  private final RowProgress progress;

  private ShapefileZip(Extract extract, OutputStream out, RowProgress progress) {
    this.extract = extract;
    this.name = extract.layer().info().id();
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.progress = progress;
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /**
   * Writes an extract; the stream is left open.
   *
   * @throws FormatException when it does not fit, before anything is written
   */
  public static void write(
      Extract extract, FormatRequest request, OutputStream out, RowProgress progress)
      throws IOException {
    ShapeFile shapes = ShapeFile.survey(extract);
    List<Field> fields =
        new FieldSurvey(extract, shapes.rows()).fields(request.options().shortNames());
    DbfFile table = new DbfFile(extract, shapes.rows(), fields, request.notes().date());
    shapes.checkSize();
    table.checkSize();
    new ShapefileZip(extract, out, progress).writeEntries(shapes, table, fields);
  }

  private void writeEntries(ShapeFile shapes, DbfFile table, List<Field> fields)
      throws IOException {
    begin(name + ".shp");
    shapes.writeShapes(zip);
    begin(name + ".shx");
    shapes.writeIndex(zip);
    begin(name + ".dbf");
    table.write(zip, progress);
    begin(name + ".prj");
    zip.write(WellKnownText.esri(extract.crs()).getBytes(StandardCharsets.US_ASCII));
    begin(name + ".cpg");
    zip.write("UTF-8".getBytes(StandardCharsets.US_ASCII));
    begin(name + "-noms-des-champs.csv");
    FieldTable.write(fields, zip);
    BitSet elsewhere = (BitSet) extract.rows().clone();
    elsewhere.andNot(shapes.rows());
    if (!elsewhere.isEmpty()) {
      begin(name + "-sans-lieu.csv");
      CsvFile.write(
          new Extract(extract.layer(), elsewhere, extract.properties(), extract.crs()),
          false,
          zip,
          progress);
    }
    zip.finish();
  }

  private void begin(String entry) throws IOException {
    zip.putNextEntry(new ZipEntry(entry));
  }

  static FormatException tooLarge() {
    return new FormatException(
        "Un Shapefile ne dépasse pas 2 Go\u00a0: choisissez moins de fiches ou de colonnes, ou"
            + " prenez le GeoPackage.");
  }
}
