package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.sync.GeographySync;
import fr.quifaitquoi.geodata.sync.SyncException;
import fr.quifaitquoi.geodata.sync.SyncPart;
import fr.quifaitquoi.geodata.sync.SyncStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The reference geography. */
@Command(name = "geodata", description = "La géographie de référence.")
final class GeographyCommand implements Runnable {
  @Mixin HelpOption help = new HelpOption();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Il manque une commande : sync ou status.");
  }

  @Command(
      name = "sync",
      description =
          "Remplace la géographie embarquée par les données officielles ; avec --addresses ou"
              + " --addresses-file, et sans --only, les adresses seulement.")
  int sync(
      @Option(
              names = "--mirror",
              paramLabel = "DOSSIER",
              description = "Copie locale des fichiers officiels, rangée en <hôte>/<chemin>.")
          @Nullable Path mirror,
      @Option(
              names = "--only",
              paramLabel = "PARTIE",
              split = ",",
              description =
                  "Seulement ces parties : communes, bassins-de-vie, contours, historique, qpv.")
          @Nullable List<String> only,
      @Mixin AddressOptions addresses,
      @Mixin HelpOption asked,
      @Mixin InstanceOptions instance)
      throws IOException, InterruptedException {
    List<String> parts = known(only == null ? List.of() : only);
    addresses.check(spec.commandLine());
    try (TerminalReporter reporter = new TerminalReporter(spec.commandLine().getErr())) {
      Settings settings = instance.read().read();
      if (!parts.isEmpty() || addresses.isEmpty()) {
        ObjectNode arguments = arguments(GeographySyncTask.MIRROR, mirror);
        var wanted = arguments.putArray(GeographySyncTask.ONLY);
        parts.forEach(wanted::add);
        show(TaskRunner.run(new GeographySyncTask(), arguments, settings, reporter));
      }
      if (!addresses.isEmpty()) {
        ObjectNode arguments = arguments(AddressSyncTask.MIRROR, mirror);
        addresses.addTo(arguments);
        JsonNode report = TaskRunner.run(new AddressSyncTask(), arguments, settings, reporter);
        AddressReports.show(report, spec.commandLine().getOut());
      }
    }
    return CommandLines.OK;
  }

  private static ObjectNode arguments(String name, @Nullable Path mirror) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    if (mirror != null) {
      arguments.put(name, mirror.toAbsolutePath().normalize().toString());
    }
    return arguments;
  }

  private List<String> known(List<String> parts) {
    for (String part : parts) {
      if (SyncPart.find(part).isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "Partie inconnue : « "
                + part
                + " ». Parties : "
                + Arrays.stream(SyncPart.values())
                    .map(SyncPart::code)
                    .collect(Collectors.joining(", "))
                + ".");
      }
    }
    return parts;
  }

  private void show(JsonNode report) {
    PrintWriter out = spec.commandLine().getOut();
    report.path("remarques").forEach(notice -> out.println(notice.asText()));
    List<String> counts = new ArrayList<>();
    report
        .path("territoires")
        .properties()
        .forEach(count -> counts.add(count.getKey() + " : " + count.getValue().asText()));
    out.println(String.join(" · ", counts));
    out.println(
        "Géographie officielle en service, en "
            + report.path("secondes").asText()
            + " s ("
            + report.path("trous").asText()
            + " manques connus).");
  }

  @Command(name = "status", description = "Dit quelle géographie est en service.")
  int status(@Mixin HelpOption asked, @Mixin InstanceOptions instance) throws IOException {
    Settings settings = instance.read().read();
    PrintWriter out = spec.commandLine().getOut();
    SyncStatus status = status(settings);
    out.println(
        status
            .syncedAt()
            .map(at -> "Données officielles synchronisées le " + at.toString().substring(0, 10))
            .orElse(
                "Géographie embarquée (contours approchés, bassins de vie estimés) : lancez"
                    + " « quifaitquoi geodata sync »."));
    status
        .datasets()
        .forEach(dataset ->
            out.println(
                "  " + dataset.name() + ", " + dataset.vintage() + " (" + dataset.licence() + ")"));
    status.counts().forEach((level, count) -> out.println("  " + level.code() + " : " + count));
    status.absences().forEach((level, why) -> out.println("  " + why));
    out.println("  manques connus : " + status.holes().size());
    AddressReports.showStatus(settings.data(), out);
    return CommandLines.OK;
  }

  private static SyncStatus status(Settings settings) {
    try {
      return GeographySync.official().status(settings.data());
    } catch (SyncException e) {
      throw new TaskFailure(String.valueOf(e.getMessage()));
    }
  }
}
