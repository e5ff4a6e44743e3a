package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.api.engine.TaskFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the two commands that geocode files have in common. */
final class GeocodingOptions {
  @Parameters(
      paramLabel = "FICHIER",
      description =
          "Le fichier : CSV (rendu sous sa propre forme), XLSX, ODS ou JSON (rendus en CSV).")
  Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FICHIER",
      description = "Le résultat (par défaut : à côté du fichier, en .geocode.csv).")
  @Nullable Path out;

  @Option(
      names = "--postcode",
      paramLabel = "COLONNE",
      description = "Colonne des codes postaux : un résultat d’un autre code est refusé.")
  @Nullable String postcode;

  @Option(
      names = "--citycode",
      paramLabel = "COLONNE",
      description = "Colonne des codes INSEE : un résultat d’une autre commune est refusé.")
  @Nullable String cityCode;

  @Option(
      names = "--type",
      paramLabel = "COLONNE",
      description = "Colonne des types voulus : housenumber, street, locality, municipality…")
  @Nullable String type;

  @Option(names = "--lat", paramLabel = "COLONNE", description = "Colonne des latitudes.")
  @Nullable String lat;

  @Option(names = "--lon", paramLabel = "COLONNE", description = "Colonne des longitudes.")
  @Nullable String lon;

  @Option(
      names = "--result-columns",
      paramLabel = "COLONNE",
      split = ",",
      description = "Colonnes à ajouter (par défaut : toutes).")
  @Nullable List<String> resultColumns;

  /** Has the file geocoded, and shows what came of it. */
  int run(
      boolean reverse, @Nullable List<String> columns, InstanceOptions instance, CommandSpec spec)
      throws IOException, InterruptedException {
    ObjectNode arguments = arguments(columns == null ? List.of() : columns);
    arguments.put(GeocodingTask.REVERSE, reverse);
    try (TerminalReporter reporter = new TerminalReporter(spec.commandLine().getErr())) {
      String text =
          TaskRunner.run(new GeocodingTask(), arguments, instance.read().read(), reporter)
              .path(GeocodingTask.TEXT)
              .asText();
      reporter.close();
      spec.commandLine().getOut().println(text);
    }
    return CommandLines.OK;
  }

  /** The service may run in another folder: paths are absolute. */
  private ObjectNode arguments(List<String> columns) {
    Path in = file.toAbsolutePath().normalize();
    Path result = out == null ? beside(in) : out.toAbsolutePath().normalize();
    if (result.equals(in)) {
      throw new TaskFailure("Le résultat ne peut pas prendre la place du fichier : changez --out.");
    }
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments.put(GeocodingTask.IN, in.toString());
    arguments.put(GeocodingTask.OUT, result.toString());
    addAll(arguments.putArray(GeocodingTask.COLUMNS), columns);
    addAll(
        arguments.putArray(GeocodingTask.RESULT_COLUMNS),
        resultColumns == null ? List.of() : resultColumns);
    ObjectNode filters = arguments.putObject(GeocodingTask.FILTERS);
    put(filters, "citycode", cityCode);
    put(filters, "postcode", postcode);
    put(filters, "type", type);
    put(filters, "lat", lat);
    put(filters, "lon", lon);
    return arguments;
  }

  private static Path beside(Path in) {
    String name = String.valueOf(in.getFileName());
    int dot = name.lastIndexOf('.');
    return in.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".geocode.csv");
  }

  private static void addAll(ArrayNode array, List<String> values) {
    values.stream().map(String::strip).filter(v -> !v.isEmpty()).forEach(array::add);
  }

  private static void put(ObjectNode filters, String name, @Nullable String column) {
    if (column != null) {
      filters.put(name, column.strip());
    }
  }
}
