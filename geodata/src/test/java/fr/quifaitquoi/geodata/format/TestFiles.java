package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.Layer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Writes test layers to files. */
final class TestFiles {
  static final ExportNotes NOTES =
      new ExportNotes(
          "Fiches à l’essai",
          "Trois fiches & leurs défauts",
          "Licence Ouverte 2.0",
          "Région Centre-Val de Loire",
          Instant.parse("2026-02-03T04:05:06Z"),
          "thème : culture");

  private TestFiles() {}

  static Path write(Path folder, FileFormat format, Layer layer) throws IOException {
    return write(
        folder, FormatRequest.of(format, Extract.whole(layer, format.preselected()), NOTES));
  }

  static Path write(Path folder, FormatRequest request) throws IOException {
    Path file = folder.resolve("essai." + request.format().extension());
    LayerWriter.write(request, file, ExportListener.NONE);
    return file;
  }

  static byte[] bytes(FormatRequest request) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LayerWriter.write(request, out, ExportListener.NONE);
    return out.toByteArray();
  }
}
