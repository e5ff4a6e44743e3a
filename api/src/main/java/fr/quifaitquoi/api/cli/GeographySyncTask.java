package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.engine.Task;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.sync.GeographySync;
import fr.quifaitquoi.geodata.sync.RemoteFile;
import fr.quifaitquoi.geodata.sync.SyncException;
import fr.quifaitquoi.geodata.sync.SyncListener;
import fr.quifaitquoi.geodata.sync.SyncPart;
import fr.quifaitquoi.geodata.sync.SyncReport;
import fr.quifaitquoi.geodata.sync.SyncRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Replaces the geography by the official one, whole or not at all, and the index with it. */
final class GeographySyncTask implements Task {
  static final String MIRROR = "miroir";
  static final String ONLY = "seulement";

  @Override
  public String name() {
    return "geographie";
  }

  @Override
  public JsonNode run(Engine engine, JsonNode arguments, Reporter reporter) throws IOException {
    SyncReport report = sync(request(engine, arguments), reporter);
    reporter.progress("Reconstruction de l’index", 0, 0);
    engine.reloadGeography();
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("secondes", report.duration().toSeconds());
    result.put("trous", report.holes().size());
    ObjectNode counts = result.putObject("territoires");
    for (Level level : Level.values()) {
      Integer count = report.counts().get(level);
      if (count != null && count > 0) {
        counts.put(level.code(), count);
      }
    }
    var notices = result.putArray("remarques");
    report.notices().forEach(notices::add);
    return result;
  }

  private static SyncRequest request(Engine engine, JsonNode arguments) {
    String mirror = arguments.path(MIRROR).asText("");
    Set<SyncPart> only = new LinkedHashSet<>();
    for (JsonNode code : arguments.path(ONLY)) {
      only.add(
          SyncPart.find(code.asText())
              .orElseThrow(
                  () -> new TaskFailure("Partie inconnue de la géographie : " + code.asText())));
    }
    return new SyncRequest(
        engine.settings().data(),
        mirror.isEmpty() ? Optional.empty() : Optional.of(Path.of(mirror)),
        only);
  }

  private static SyncReport sync(SyncRequest request, Reporter reporter) {
    try {
      return GeographySync.official().sync(request, new Told(reporter));
    } catch (SyncException e) {
      throw new TaskFailure(String.valueOf(e.getMessage()));
    }
  }

  /** Tells the terminal what the sync tells. */
  private record Told(Reporter reporter) implements SyncListener {
    @Override
    public void downloading(RemoteFile file, long received, long total) {
      reporter.progress("Téléchargement : " + file.title(), received, Math.max(total, 0));
    }

    @Override
    public void stage(String sentence) {
      reporter.line(sentence);
    }
  }
}
