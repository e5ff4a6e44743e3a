package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.engine.Task;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.sync.RemoteFile;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.IndexDescription;
import fr.quifaitquoi.indexer.geocoding.address.sync.AddressSync;
import fr.quifaitquoi.indexer.geocoding.address.sync.AddressSyncException;
import fr.quifaitquoi.indexer.geocoding.address.sync.AddressSyncListener;
import fr.quifaitquoi.indexer.geocoding.address.sync.AddressSyncReport;
import fr.quifaitquoi.indexer.geocoding.address.sync.AddressSyncRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings addresses in, and takes each département's into service as soon as it is whole. */
final class AddressSyncTask implements Task {
  static final String MIRROR = "miroir";
  static final String DEPARTEMENTS = "departements";
  static final String FILES = "fichiers";

  /** Instead of codes: the départements of the instance's territory. */
  static final String OWN_REGION = "region";

  @Override
  public String name() {
    return "adresses";
  }

  @Override
  public JsonNode run(Engine engine, JsonNode arguments, Reporter reporter) throws IOException {
    AddressSyncReport report = sync(engine, request(engine, arguments), reporter);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("secondes", report.duration().toSeconds());
    ArrayNode indexes = result.putArray("departements");
    for (IndexDescription index : report.indexes()) {
      indexes
          .addObject()
          .put("code", index.departement())
          .put("voies", index.streets())
          .put("adresses", index.addresses());
    }
    ArrayNode notices = result.putArray("remarques");
    report.notices().forEach(notices::add);
    return result;
  }

  private static AddressSyncReport sync(
      Engine engine, AddressSyncRequest request, Reporter reporter) throws IOException {
    try {
      return new AddressSync(engine.geography().get()).sync(request, new Told(reporter));
    } catch (AddressSyncException e) {
      throw new TaskFailure(e.getMessage());
    } finally {
      // After a failure too: what came before it is there.
      engine.reloadAddresses();
    }
  }

  private static AddressSyncRequest request(Engine engine, JsonNode arguments) {
    String mirror = arguments.path(MIRROR).asText("");
    List<String> departements = new ArrayList<>();
    for (JsonNode code : arguments.path(DEPARTEMENTS)) {
      if (code.asText().equals(OWN_REGION)) {
        departements.addAll(listOwn(engine));
      } else {
        departements.add(code.asText());
      }
    }
    List<Path> files = new ArrayList<>();
    arguments.path(FILES).forEach(file -> files.add(Path.of(file.asText())));
    return new AddressSyncRequest(
        AddressFolder.of(engine.settings().data()),
        mirror.isEmpty() ? Optional.empty() : Optional.of(Path.of(mirror)),
        departements.stream().distinct().toList(),
        files);
  }

  private static List<String> listOwn(Engine engine) {
    Geography geography = engine.geography().get();
    TerritoryId own = engine.settings().instance().territory();
    return geography.listCommunesOf(own).stream()
        .flatMap(commune -> geography.listTerritoriesOf(commune.id().code()).stream())
        .map(Territory::id)
        .filter(id -> id.level() == Level.DEPARTEMENT)
        .map(TerritoryId::code)
        .distinct()
        .sorted()
        .toList();
  }

  /** Tells the terminal what the sync tells. */
  private record Told(Reporter reporter) implements AddressSyncListener {
    @Override
    public void downloading(RemoteFile file, long received, long total) {
      reporter.progress("Téléchargement : " + file.title(), received, Math.max(total, 0));
    }

    @Override
    public void reading(String file, long rows) {
      reporter.progress("Adresses lues", rows, 0);
    }

    @Override
    public void stage(String sentence) {
      reporter.line(sentence);
    }
  }
}
