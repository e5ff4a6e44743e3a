package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.engine.Task;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.geocoding.distant.DistantGeocoder;
import fr.quifaitquoi.api.geocoding.distant.DistantSettings;
import fr.quifaitquoi.api.imports.ImportException;
import fr.quifaitquoi.api.imports.ImportProgress;
import fr.quifaitquoi.api.imports.ImportReport;
import fr.quifaitquoi.api.imports.ImportReportJson;
import fr.quifaitquoi.api.imports.ImportReportText;
import fr.quifaitquoi.api.imports.ImportRequest;
import fr.quifaitquoi.api.imports.ImportService;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.placing.AddressLocator;
import fr.quifaitquoi.indexer.placing.PlacerOptions;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Imports a directory and brings the index up to it; one at a time. */
final class ImportTask implements Task {
  static final String LOCATION = "fichier";
  static final String SOURCE = "source";
  static final String FORMAT = "format";
  static final String MAPPING = "correspondance";
  static final String DRY_RUN = "essai";
  static final String PARTIAL = "partiel";
  static final String FORCE = "forcer";
  static final String STATUS = "statut";

  /** Of the result: what to show, the JSON report as text, and whether all is well. */
  static final String TEXT = "texte";

  static final String REPORT = "rapport";
  static final String SUCCESS = "reussi";

  private final ReentrantLock running = new ReentrantLock();

  @Override
  public String name() {
    return "import";
  }

  @Override
  public JsonNode run(Engine engine, JsonNode arguments, Reporter reporter) {
    if (!running.tryLock()) {
      throw new TaskFailure("Un autre import est en cours\u00a0: attendez qu’il se termine.");
    }
    try {
      ImportReport report =
          run(engine, request(arguments), rows -> reporter.progress("Lignes importées", rows, 0));
      if (report.verdict() == ImportReport.Verdict.STORED) {
        engine.index().catchUp();
      }
      return result(report);
    } catch (ImportException e) {
      throw new TaskFailure(e.getMessage() + " " + e.hint());
    } finally {
      running.unlock();
    }
  }

  private static ImportReport run(Engine engine, ImportRequest request, ImportProgress progress)
      throws ImportException {
    Settings.Geocoding geocoding = engine.settings().geocoding();
    if (!geocoding.distant()) {
      return run(engine, engine.addressLocator(), request, progress);
    }
    try (DistantGeocoder distant = new DistantGeocoder(DistantSettings.of(geocoding.url()))) {
      return run(engine, distant, request, progress);
    }
  }

  private static ImportReport run(
      Engine engine, AddressLocator addresses, ImportRequest request, ImportProgress progress)
      throws ImportException {
    return new ImportService(
            engine.database(), engine.geography(), placing(engine), addresses, engine.index())
        .run(request, progress);
  }

  private static PlacerOptions placing(Engine engine) {
    TerritoryId instance = engine.settings().instance().territory();
    return new PlacerOptions(instance.level() == Level.REGION ? instance.code() : null);
  }

  private static ImportRequest request(JsonNode arguments) {
    String mapping = text(arguments, MAPPING);
    Status status = Status.find(arguments.path(STATUS).asText("")).orElse(Status.PUBLISHED);
    return new ImportRequest(
        arguments.path(LOCATION).asText(),
        text(arguments, SOURCE),
        text(arguments, FORMAT),
        mapping == null ? null : Path.of(mapping),
        new ImportRequest.Options(
            arguments.path(DRY_RUN).asBoolean(),
            arguments.path(PARTIAL).asBoolean(),
            arguments.path(FORCE).asBoolean(),
            status));
  }

  private static @Nullable String text(JsonNode arguments, String key) {
    return arguments.hasNonNull(key) ? arguments.get(key).asText() : null;
  }

  private static ObjectNode result(ImportReport report) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(TEXT, ImportReportText.write(report))
        .put(REPORT, ImportReportJson.write(report))
        .put(SUCCESS, report.explanation().isEmpty());
  }
}
