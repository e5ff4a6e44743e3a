package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.geodata.format.FileFormat;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a layer into a file, with the filters of the API. */
@Command(
    name = "export",
    description =
        "Écrit une couche dans un fichier, avec les filtres de l’API\u00a0: GeoPackage, Shapefile,"
            + " CSV…")
final class ExportCommand implements Callable<Integer> {
  /** Parameters of a search that choose a page or an order, not entries. */
  private static final Set<String> NOT_FILTERS = Set.of("tri", "limite", "curseur", "facettes");

  @Mixin HelpOption help = new HelpOption();
  @Mixin InstanceOptions instance = new InstanceOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--layer",
      required = true,
      paramLabel = "COUCHE",
      description =
          "fiches, acteurs, initiatives, experiences, ressources, evenements, communes,"
              + " bassins-de-vie, epci, departements, regions… ou tout (plusieurs couches)\u00a0;"
              + " avec --couche, aussi le nom d’une couche du fichier.")
  String layer = "";

  @Option(
      names = "--couche",
      paramLabel = "FICHIER",
      description =
          "Lit aussi les couches d’un GeoPackage ou d’un GeoJSON, comme serve (répétable).")
  List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "geojson, geojsonl, gpkg, shp, fgb, kml, csv, xlsx ou ods (par défaut\u00a0: celui du nom"
              + " du fichier).")
  @Nullable String format;

  @Option(
      names = "--crs",
      paramLabel = "EPSG:CODE",
      description =
          "Système de coordonnées\u00a0: EPSG:2154, EPSG:4326… (par défaut\u00a0: Lambert-93 pour"
              + " gpkg et shp, sinon WGS 84).")
  @Nullable String crs;

  @Option(
      names = "--colonnes",
      paramLabel = "COLONNES",
      description = "Colonnes voulues, séparées par des virgules (par défaut\u00a0: toutes).")
  @Nullable String columns;

  @Option(
      names = "--couches",
      paramLabel = "COUCHES",
      description = "Avec --layer tout\u00a0: couches à ajouter, comme communes,bassins-de-vie.")
  @Nullable String layers;

  @Option(
      names = "--filtre",
      paramLabel = "FILTRES",
      description =
          "Filtres comme dans une adresse\u00a0: \"theme=jeunesse&territoire=departement:37\".")
  @Nullable String filter;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FICHIER",
      description = "Le fichier à écrire\u00a0; il n’apparaît que complet.")
  Path out = Path.of("");

  /** Gives the command one option for each filter of the API. */
  static void addFilters(CommandSpec spec) {
    for (String name : filters()) {
      spec.addOption(
          OptionSpec.builder(option(name))
              .paramLabel("VALEUR")
              .type(String.class)
              .description("Comme le paramètre « " + name + " » de l’API.")
              .build());
    }
  }

  private static List<String> filters() {
    return SearchParameters.names().stream().filter(name -> !NOT_FILTERS.contains(name)).toList();
  }

  private static String option(String parameter) {
    return "--" + parameter.replace('_', '-');
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments.put(ExportTask.LAYER, layer);
    arguments.put(ExportTask.FORMAT, format().code());
    arguments.put(ExportTask.OUT, out.toAbsolutePath().normalize().toString());
    ObjectNode parameters = arguments.putObject(ExportTask.PARAMETERS);
    ArrayNode read = arguments.putArray(ExportTask.FILES);
    files.forEach(file -> read.add(file.toAbsolutePath().normalize().toString()));
    addQuery(parameters);
    add(parameters, "crs", crs);
    add(parameters, "colonnes", columns);
    add(parameters, "couches", layers);
    for (String name : filters()) {
      OptionSpec option = spec.findOption(option(name));
      add(parameters, name, option == null ? null : option.getValue());
    }
    JsonNode result;
    try (TerminalReporter reporter = new TerminalReporter(spec.commandLine().getErr())) {
      result = TaskRunner.run(new ExportTask(), arguments, instance.read().read(), reporter);
    }
    spec.commandLine().getOut().println(result.path(ExportTask.TEXT).asText());
    return CommandLines.OK;
  }

  private FileFormat format() {
    String asked = format == null ? extension() : format;
    Optional<FileFormat> found = FileFormat.find(asked);
    if (found.isEmpty() && format == null && asked.equals("zip")) {
      return FileFormat.SHAPEFILE;
    }
    return found.orElseThrow(() ->
        new ParameterException(
            spec.commandLine(),
            "Format inconnu\u00a0: «\u00a0"
                + asked
                + "\u00a0». Formats\u00a0: "
                + Arrays.stream(FileFormat.values())
                    .map(FileFormat::code)
                    .collect(Collectors.joining(", "))
                + "."));
  }

  private String extension() {
    String name = String.valueOf(out.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  private void addQuery(ObjectNode parameters) {
    if (filter == null) {
      return;
    }
    for (String pair : filter.replaceFirst("^\\?", "").split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        add(parameters, decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      } else if (!pair.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "--filtre\u00a0: «\u00a0" + pair + "\u00a0» n’est pas de la forme nom=valeur.");
      }
    }
  }

  private String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--filtre\u00a0: «\u00a0" + text + "\u00a0» est mal codé.", e);
    }
  }

  private static void add(ObjectNode parameters, String name, @Nullable Object value) {
    if (value instanceof String text && !text.isBlank()) {
      String before = parameters.path(name).asText("");
      parameters.put(name, before.isEmpty() ? text : before + "," + text);
    }
  }
}
