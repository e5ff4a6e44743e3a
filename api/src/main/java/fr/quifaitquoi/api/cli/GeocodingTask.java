package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.engine.Task;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.geocoding.CsvOptions;
import fr.quifaitquoi.api.geocoding.CsvTally;
import fr.quifaitquoi.api.geocoding.FileGeocoding;
import fr.quifaitquoi.api.geocoding.RowStatus;
import fr.quifaitquoi.api.http.FieldError;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Geocodes a file into another one. */
final class GeocodingTask implements Task {
  static final String IN = "fichier";
  static final String OUT = "sortie";
  static final String REVERSE = "inverse";
  static final String COLUMNS = "colonnes";
  static final String FILTERS = "filtres";
  static final String RESULT_COLUMNS = "resultats";

  /** Of the result: what to show. */
  static final String TEXT = "texte";

  @Override
  public String name() {
    return "geocodage";
  }

  @Override
  public JsonNode run(Engine engine, JsonNode arguments, Reporter reporter)
      throws IOException, InterruptedException {
    Path out = Path.of(arguments.path(OUT).asText());
    try {
      FileGeocoding geocoding =
          FileGeocoding.of(Path.of(arguments.path(IN).asText()), out, options(arguments));
      reporter.line(told(geocoding.options()));
      FileGeocoding.Report report =
          geocoding.run(
              engine.geocoder().get(),
              (rows, total) -> reporter.progress("Géocodage", rows, total));
      return JsonNodeFactory.instance.objectNode().put(TEXT, text(report, out));
    } catch (UnreadableFileException e) {
      throw new TaskFailure(e.what() + " " + e.hint());
    } catch (ProblemException e) {
      throw new TaskFailure(
          e.errors().stream().map(FieldError::message).collect(Collectors.joining("\n")));
    } catch (FileSystemException e) {
      throw new TaskFailure(
          "« "
              + e.getFile()
              + " » ne peut pas être lu ou écrit : vérifiez les droits du dossier et"
              + " la place qui reste sur le disque.");
    }
  }

  private static CsvOptions options(JsonNode arguments) {
    Map<String, String> filters = new LinkedHashMap<>();
    arguments
        .path(FILTERS)
        .properties()
        .forEach(filter -> filters.put(filter.getKey(), filter.getValue().asText()));
    return new CsvOptions(
        arguments.path(REVERSE).asBoolean(),
        texts(arguments.path(COLUMNS)),
        filters,
        texts(arguments.path(RESULT_COLUMNS)));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static String told(CsvOptions options) {
    List<String> parts = new ArrayList<>();
    if (!options.columns().isEmpty()) {
      parts.add("Colonnes cherchées : " + String.join(", ", options.columns()));
    }
    options.filters().forEach((name, column) -> parts.add(name + " : " + column));
    return String.join(" · ", parts);
  }

  private static String text(FileGeocoding.Report report, Path out) {
    CsvTally tally = report.tally();
    String resumed =
        report.resumed() > 0
            ? " (dont " + count(report.resumed()) + " déjà faites lors d’un passage précédent)"
            : "";
    return count(tally.rows())
        + " lignes"
        + resumed
        + " : "
        + count(tally.count(RowStatus.OK))
        + " trouvées, "
        + count(tally.count(RowStatus.NOT_FOUND))
        + " non trouvées, "
        + count(tally.count(RowStatus.SKIPPED))
        + " vides, "
        + count(tally.count(RowStatus.ERROR))
        + " illisibles ; "
        + speed(tally.rows() - report.resumed(), report.duration())
        + ".\n"
        + out;
  }

  private static String speed(long rows, Duration duration) {
    double seconds = Math.max(0.001, duration.toMillis() / 1000.0);
    return "%.1f s, %s lignes/s"
        .formatted(seconds, count(Math.round(rows / seconds)))
        .replace('.', ',');
  }

  private static String count(long number) {
    return String.format(Locale.FRENCH, "%,d", number);
  }
}
