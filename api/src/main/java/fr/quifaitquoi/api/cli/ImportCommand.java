package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.api.engine.TaskFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a foreign directory. */
@Command(
    name = "import",
    description = "Importe un annuaire\u00a0: CSV, XLSX, ODS, JSON ou GeoJSON, fichier ou adresse.")
final class ImportCommand implements Callable<Integer> {
  private static final Set<String> FORMATS =
      Set.of("auto", "csv", "xlsx", "ods", "json", "geojson");
  private static final Set<String> STATUSES = Set.of("publiee", "proposee");

  @Mixin HelpOption help = new HelpOption();
  @Mixin InstanceOptions instance = new InstanceOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FICHIER|URL", description = "L’annuaire à importer.")
  String location = "";

  @Option(
      names = "--source",
      paramLabel = "NOM",
      description =
          "Nom de l’annuaire (par défaut\u00a0: celui de la correspondance, sinon du fichier).")
  @Nullable String source;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "auto",
      description = "auto, csv, xlsx, ods, json ou geojson (par défaut\u00a0: auto).")
  String format = "auto";

  @Option(
      names = "--mapping",
      paramLabel = "FICHIER",
      description = "Correspondance des colonnes (YAML)\u00a0; sans elle, elles sont devinées.")
  @Nullable Path mapping;

  @Option(names = "--dry-run", description = "Fait tout, sauf enregistrer.")
  boolean dryRun;

  @Option(
      names = "--partial",
      description = "Enregistre les lignes bonnes même si d’autres sont refusées.")
  boolean partial;

  @Option(
      names = "--forcer",
      description = "Accepte que plus d’une fiche sur cinq ait disparu du fichier.")
  boolean force;

  @Option(
      names = "--statut",
      paramLabel = "STATUT",
      defaultValue = "publiee",
      description = "publiee ou proposee (par défaut\u00a0: publiee).")
  String status = "publiee";

  @Option(
      names = "--report",
      paramLabel = "FICHIER",
      description = "Écrit le rapport complet, en JSON.")
  @Nullable Path report;

  @Override
  public Integer call() throws IOException, InterruptedException {
    check("--format", format, FORMATS);
    check("--statut", status, STATUSES);
    JsonNode result;
    try (TerminalReporter reporter = new TerminalReporter(spec.commandLine().getErr())) {
      result = TaskRunner.run(new ImportTask(), arguments(), instance.read().read(), reporter);
    }
    spec.commandLine().getOut().print(result.path(ImportTask.TEXT).asText());
    spec.commandLine().getOut().flush();
    if (report != null) {
      write(report, result.path(ImportTask.REPORT).asText());
    }
    return result.path(ImportTask.SUCCESS).asBoolean() ? CommandLines.OK : CommandLines.FAILED;
  }

  private void check(String option, String value, Set<String> known) {
    if (!known.contains(value)) {
      throw new ParameterException(
          spec.commandLine(),
          "Valeur inconnue pour "
              + option
              + "\u00a0: «\u00a0"
              + value
              + "\u00a0». Valeurs\u00a0: "
              + String.join(", ", known.stream().sorted().toList())
              + ".");
    }
  }

  /** The service may run in another folder: paths are absolute. */
  private ObjectNode arguments() {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments.put(ImportTask.LOCATION, absolute(location));
    arguments.put(ImportTask.SOURCE, source);
    arguments.put(ImportTask.FORMAT, format);
    arguments.put(ImportTask.MAPPING, mapping == null ? null : absolute(mapping.toString()));
    arguments.put(ImportTask.DRY_RUN, dryRun);
    arguments.put(ImportTask.PARTIAL, partial);
    arguments.put(ImportTask.FORCE, force);
    arguments.put(ImportTask.STATUS, status);
    return arguments;
  }

  private static String absolute(String path) {
    String low = path.toLowerCase(Locale.ROOT);
    if (low.startsWith("http://") || low.startsWith("https://")) {
      return path;
    }
    try {
      return Path.of(path).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      throw new TaskFailure("«\u00a0" + path + "\u00a0» n’est pas un nom de fichier.");
    }
  }

  private static void write(Path report, String json) {
    try {
      Files.writeString(report, json);
    } catch (IOException e) {
      throw new TaskFailure(
          "L’import a eu lieu, mais le rapport «\u00a0"
              + report
              + "\u00a0» n’a pas pu être écrit.");
    }
  }
}
