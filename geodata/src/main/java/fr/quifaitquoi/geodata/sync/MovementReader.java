package fr.quifaitquoi.geodata.sync;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.quifaitquoi.geodata.history.Movement;
import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads INSEE's CSV of commune movements. */
final class MovementReader {
  private static final List<String> COLUMNS =
      List.of(
          "MOD",
          "DATE_EFF",
          "TYPECOM_AV",
          "COM_AV",
          "LIBELLE_AV",
          "TYPECOM_AP",
          "COM_AP",
          "LIBELLE_AP");

  private final OfficialFile file;

  MovementReader(OfficialFile file) {
    this.file = file;
  }

  List<Movement> read(Path csv) throws SyncException {
    List<Movement> movements = new ArrayList<>(14_000);
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord line : records) {
        if (movements.isEmpty()) {
          requireColumns(line);
        }
        movements.add(movement(line));
      }
    } catch (CsvParseException e) {
      throw unreadable(csv, e);
    } catch (UncheckedIOException e) {
      throw unreadable(csv, e);
    } catch (IOException e) {
      throw DiskFailures.reading(csv, e);
    }
    checkVintage(movements);
    return movements;
  }

  private SyncException unreadable(Path csv, Exception cause) {
    return new SyncException(
        Reason.UNREADABLE,
        "%s : « %s » n’est pas un fichier CSV en UTF-8, ou il est tronqué."
            .formatted(file.title(), csv.getFileName()),
        cause);
  }

  private void requireColumns(NamedCsvRecord line) throws SyncException {
    List<String> missing = new ArrayList<>(COLUMNS);
    missing.removeAll(line.getHeader());
    if (!missing.isEmpty()) {
      throw new SyncException(
          Reason.WRONG_COLUMNS,
          "%s : colonnes absentes : %s.".formatted(file.title(), String.join(", ", missing)));
    }
  }

  private Movement movement(NamedCsvRecord line) throws SyncException {
    if (line.getFieldCount() < COLUMNS.size()) {
      throw new SyncException(
          Reason.TRUNCATED,
          "%s : la ligne %d est incomplète.".formatted(file.title(), line.getStartingLineNumber()));
    }
    return new Movement(
        line.getField("DATE_EFF"),
        line.getField("MOD"),
        new Movement.Side(
            line.getField("TYPECOM_AV"), line.getField("COM_AV"), name(line, "LIBELLE_AV")),
        new Movement.Side(
            line.getField("TYPECOM_AP"), line.getField("COM_AP"), name(line, "LIBELLE_AP")));
  }

  /** With the apostrophe of French typography. */
  private static String name(NamedCsvRecord line, String column) {
    return line.getField(column).replace('\'', '’');
  }

  /** The file of a year has movements of that year and none later. */
  private void checkVintage(List<Movement> movements) throws SyncException {
    String latest =
        movements.stream().map(Movement::effectiveOn).max(String::compareTo).orElse("aucun");
    if (!latest.startsWith(file.vintage() + "-")) {
      throw new SyncException(
          Reason.WRONG_VINTAGE,
          "%s : millésime %s attendu, or le dernier mouvement est du %s."
              .formatted(file.title(), file.vintage(), latest));
    }
  }
}
