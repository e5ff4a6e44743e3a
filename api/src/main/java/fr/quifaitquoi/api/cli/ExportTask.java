package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.engine.Task;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.exports.Export;
import fr.quifaitquoi.api.exports.ExportBeans;
import fr.quifaitquoi.api.http.FieldError;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.layers.FileLayers;
import fr.quifaitquoi.geodata.format.ExportListener;
import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.format.LayerWriter;
import fr.quifaitquoi.web.French;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a layer into a file: beside it first, so that there is never half a file. */
final class ExportTask implements Task {
  static final String LAYER = "couche";
  static final String FORMAT = "format";
  static final String OUT = "sortie";
  static final String PARAMETERS = "parametres";

  /** Files whose layers may be asked beside those of the instance. */
  static final String FILES = "fichiers";

  /** Of the result: what to show. */
  static final String TEXT = "texte";

  @Override
  public String name() {
    return "export";
  }

  @Override
  public JsonNode run(Engine engine, JsonNode arguments, Reporter reporter) throws IOException {
    Path out = Path.of(arguments.path(OUT).asText());
    try {
      Export export = plan(engine, arguments);
      write(export, out, reporter);
      return JsonNodeFactory.instance
          .objectNode()
          .put(TEXT, French.count(export.rows(), "ligne", "lignes") + "\u00a0: " + out);
    } catch (ProblemException e) {
      throw new TaskFailure(sentences(e));
    } catch (FormatException e) {
      throw new TaskFailure(String.valueOf(e.getMessage()));
    } catch (FileSystemException e) {
      throw new TaskFailure(
          "«\u00a0"
              + e.getFile()
              + "\u00a0» ne peut pas être écrit\u00a0: vérifiez le dossier, ses droits et la place"
              + " qui reste sur le disque.");
    }
  }

  private static Export plan(Engine engine, JsonNode arguments) throws IOException {
    Map<String, List<String>> given = new LinkedHashMap<>();
    arguments
        .path(PARAMETERS)
        .properties()
        .forEach(entry -> given.put(entry.getKey(), List.of(entry.getValue().asText())));
    return ExportBeans.planner(engine, layers(engine, arguments.path(FILES)))
        .plan(
            arguments.path(LAYER).asText(),
            FileFormat.find(arguments.path(FORMAT).asText()).orElseThrow(),
            given);
  }

  /** The command's files are not known to the service that may do its work. */
  private static FileLayers layers(Engine engine, JsonNode files) throws IOException {
    if (files.isEmpty()) {
      return engine.layers();
    }
    List<Path> all = new ArrayList<>(engine.settings().layers());
    files.forEach(file -> all.add(Path.of(file.asText())));
    return FileLayers.read(all);
  }

  private static String sentences(ProblemException e) {
    return e.errors().isEmpty()
        ? e.getMessage()
        : e.errors().stream().map(FieldError::message).collect(Collectors.joining("\n"));
  }

  private static void write(Export export, Path out, Reporter reporter) throws IOException {
    Path beside =
        out.resolveSibling(
            "." + out.getFileName() + "." + ProcessHandle.current().pid() + ".partiel");
    try {
      LayerWriter.write(export.content(), beside, new Told(reporter, export.rows()));
      Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Tells the terminal how many rows are written. */
  private record Told(Reporter reporter, long total) implements ExportListener {
    @Override
    public void rowsDone(long rows) {
      reporter.progress("Export", rows, total);
    }

    @Override
    public boolean isCancelled() {
      return Thread.currentThread().isInterrupted();
    }
  }
}
