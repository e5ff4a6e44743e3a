package fr.quifaitquoi.indexer.geocoding.address.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.geocoding.address.AddressRow;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/**
 * Reads files of the Base adresse nationale and Bases adresses locales, gzipped or not, told apart
 * by their columns. Rows that cannot be read are counted and told; a file whose columns are not
 * those, or more than half of whose rows cannot be read, is refused whole. Thread-safe.
 */
public final class AddressFileReader {
  private static final int PROGRESS_ROWS = 50_000;

  private final Geography geography;

  /** A reader that knows today's communes. */
  public AddressFileReader(Geography geography) {
    this.geography = geography;
  }

  /**
   * Hands over each address, in the order of the file.
   *
   * @param progress is told from time to time how many rows have been read
   * @throws IOException when the sink fails
   */
  public AddressFileReport read(Path file, AddressSink sink, LongConsumer progress)
      throws AddressFileException, IOException {
    try (AddressText text = AddressText.open(file);
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(text.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.reader())) {
      return new Reading(file, sink, progress).run(records.iterator());
    } catch (SinkFailure e) {
      throw e.failure;
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      throw unreadable(file, e);
    }
  }

  private static AddressFileException unreadable(Path file, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException || cause instanceof ZipException) {
        return new AddressFileException(
            "« %s » est tronqué ou abîmé : téléchargez-le de nouveau."
                .formatted(file.getFileName()),
            failure);
      }
    }
    return failure instanceof CsvParseException
        ? new AddressFileException(
            "« %s » n’est pas un fichier CSV lisible (guillemet non fermé, ligne démesurée ?) : %s"
                .formatted(file.getFileName(), failure.getMessage()),
            failure)
        : new AddressFileException(
            "« %s » ne se lit pas : %s".formatted(file, failure.getMessage()), failure);
  }

  /** Tells the failure of the sink from that of the file. */
  private static final class SinkFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient IOException failure;

    SinkFailure(IOException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /** One reading of one file. */
  private final class Reading {
    private final Path file;
    private final AddressSink sink;
    private final LongConsumer progress;
    private final Problems problems = new Problems();
    private long taken;

    Reading(Path file, AddressSink sink, LongConsumer progress) {
      this.file = file;
      this.sink = sink;
      this.progress = progress;
    }

    AddressFileReport run(Iterator<CsvRecord> records) throws AddressFileException {
      if (!records.hasNext()) {
        throw new AddressFileException("« %s » est vide.".formatted(file.getFileName()));
      }
      RowReader rows = rowReader(new Columns(records.next()));
      while (records.hasNext()) {
        Optional<AddressRow> row = rows.find(records.next());
        if (row.isPresent()) {
          take(row.get());
        }
        long read = taken + problems.refused();
        if (read % PROGRESS_ROWS == 0) {
          progress.accept(read);
        }
      }
      check();
      return problems.report(rows.format(), taken);
    }

    private void take(AddressRow row) {
      try {
        sink.add(row);
        taken++;
      } catch (IOException e) {
        throw new SinkFailure(e);
      }
    }

    private RowReader rowReader(Columns columns) throws AddressFileException {
      boolean places = columns.has(BanPlaceRows.NAME);
      boolean ban = places || columns.has("nom_voie") || columns.has("code_insee");
      List<String> required = places ? BanPlaceRows.REQUIRED : BanRows.REQUIRED;
      List<String> missing = ban ? missingOfBan(columns, required) : BalRows.listMissing(columns);
      if (!missing.isEmpty()) {
        throw new AddressFileException(
            "« %s », ligne 1 : il manque %s. Colonnes trouvées : %s. Donnez un fichier de la Base adresse nationale (adresses-XX.csv) ou une Base adresse locale (1.3 à 1.5)."
                .formatted(
                    file.getFileName(),
                    String.join(", ", missing),
                    String.join(", ", columns.names().stream().limit(30).toList())));
      }
      Communes communes = new Communes(geography);
      if (places) {
        return new BanPlaceRows(columns, communes, problems);
      }
      return ban
          ? new BanRows(columns, communes, problems)
          : new BalRows(columns, communes, problems);
    }

    private static List<String> missingOfBan(Columns columns, List<String> required) {
      List<String> missing = new ArrayList<>(required);
      missing.removeIf(columns::has);
      boolean degrees = columns.has("lon") && columns.has("lat");
      if (!degrees && !(columns.has("x") && columns.has("y"))) {
        missing.add("lon");
        missing.add("lat");
      }
      return missing;
    }

    private void check() throws AddressFileException {
      if (taken == 0 || problems.refused() > taken) {
        String why =
            problems.first().isEmpty() ? "il n’a aucune ligne." : tell(problems.first().getFirst());
        throw new AddressFileException(
            "« %s » est refusé : %d adresses lues, %d lignes illisibles ; %s"
                .formatted(file.getFileName(), taken, problems.refused(), why));
      }
    }

    private static String tell(RowProblem problem) {
      return "la première, ligne %d, colonne %s (« %s ») : %s %s"
          .formatted(
              problem.line(), problem.field(), problem.value(), problem.reason(), problem.hint());
    }
  }
}
