package fr.quifaitquoi.geodata.format;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;

/** Writes GeoJSON (RFC 7946) and GeoJSON text sequences (RFC 8142). */
final class GeoJsonFile {
  private static final int PIECE = 1 << 16;
  private static final char RECORD_SEPARATOR = '\u001e';

  private GeoJsonFile() {}

  static void writeCollection(
      Extract extract, ExportNotes notes, OutputStream out, RowProgress progress)
      throws IOException {
    ByteBuilder bytes = new ByteBuilder(2 * PIECE);
    appendHead(extract, notes, bytes);
    GeoJsonFeatures features = features(extract);
    BitSet rows = extract.rows();
    boolean first = true;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      if (!first) {
        bytes.append(',');
      }
      first = false;
      features.append(row, bytes.append('\n'));
      drain(bytes, out);
      progress.rowDone();
    }
    bytes.append("\n]}\n").drainTo(out);
  }

  static void writeSequence(Extract extract, OutputStream out, RowProgress progress)
      throws IOException {
    ByteBuilder bytes = new ByteBuilder(2 * PIECE);
    GeoJsonFeatures features = features(extract);
    BitSet rows = extract.rows();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      features.append(row, bytes.append(RECORD_SEPARATOR));
      bytes.append('\n');
      drain(bytes, out);
      progress.rowDone();
    }
    bytes.drainTo(out);
  }

  private static GeoJsonFeatures features(Extract extract) {
    return new GeoJsonFeatures(extract.layer(), extract.properties(), extract.crs());
  }

  private static void drain(ByteBuilder bytes, OutputStream out) throws IOException {
    if (bytes.length() >= PIECE) {
      bytes.drainTo(out);
    }
  }

  private static void appendHead(Extract extract, ExportNotes notes, ByteBuilder out) {
    out.append("{\"type\":\"FeatureCollection\"");
    appendMember("name", extract.layer().info().id(), out);
    appendMember("title", notes.title(), out);
    appendMember("description", notes.description(), out);
    appendMember("licence", notes.licence(), out);
    appendMember("attribution", notes.attribution(), out);
    appendMember("date", notes.date().truncatedTo(ChronoUnit.SECONDS).toString(), out);
    appendMember("filtres", notes.filters(), out);
    if (extract.crs() != Crs.CRS84) {
      out.append(",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::");
      out.append(extract.crs().epsg() + "\"}}");
    }
    out.append(",\"features\":[");
  }

  private static void appendMember(String name, String text, ByteBuilder out) {
    if (!text.isEmpty()) {
      out.append(",\"" + name + "\":\"");
      out.append(JsonStringEncoder.getInstance().quoteAsUTF8(text)).append('"');
    }
  }
}
