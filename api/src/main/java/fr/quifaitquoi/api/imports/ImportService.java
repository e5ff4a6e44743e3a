package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.entry.EntryBatchWriter;
import fr.quifaitquoi.api.entry.Presence;
import fr.quifaitquoi.api.geocoding.distant.DistantException;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.index.Preparation;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.placing.AddressLocator;
import fr.quifaitquoi.indexer.placing.AddressPlacing;
import fr.quifaitquoi.indexer.placing.PlacerOptions;
import fr.quifaitquoi.indexer.reading.DirectoryReader;
import fr.quifaitquoi.indexer.reading.Locators;
import fr.quifaitquoi.indexer.reading.ReadOptions;
import fr.quifaitquoi.indexer.reading.ReadRow;
import fr.quifaitquoi.indexer.reading.RowAddresses;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.table.FileFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports foreign directories: reads, places and stores one file in one transaction, which is
 * committed only when all is well. Thread-safe; two imports of one source at a time make no sense.
 */
public final class ImportService {
  private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);

  /** Problems that are kept with a run, for the page "Sources": enough to see what is wrong. */
  private static final int KEPT_WITH_RUN = 200;

  private final Database database;
  private final Supplier<Geography> geography;
  private final PlacerOptions placing;
  private final @Nullable AddressLocator addresses;
  private final @Nullable IndexHolder index;
  private final SourceChoice sources;

  /**
   * Places rows in their communes only.
   *
   * @param geography the snapshot in service
   * @param placing where names alone are looked for first
   */
  public ImportService(Database database, Supplier<Geography> geography, PlacerOptions placing) {
    this(database, geography, placing, null, null);
  }

  /**
   * @param geography the snapshot in service
   * @param placing where names alone are looked for first
   * @param addresses finds the addresses of rows whose commune is known; null for communes only
   * @param index of that database, for which new entries are made ready beforehand; null for none
   */
  public ImportService(
      Database database,
      Supplier<Geography> geography,
      PlacerOptions placing,
      @Nullable AddressLocator addresses,
      @Nullable IndexHolder index) {
    this.database = database;
    this.geography = geography;
    this.placing = placing;
    this.addresses = addresses;
    this.index = index;
    this.sources = new SourceChoice(new SourceStore(database));
  }

  /**
   * Runs an import.
   *
   * @return what it did; when it is {@link ImportReport.Verdict#REFUSED} nothing was stored
   * @throws ImportException when the file cannot be had or read at all; nothing was stored
   */
  public ImportReport run(ImportRequest request, ImportProgress progress) throws ImportException {
    try (InputFile file = InputFile.open(request.location())) {
      return importFile(file, request, progress);
    } catch (UnreadableFileException e) {
      throw new ImportException(e.code(), e.what(), e.hint());
    } catch (DistantException e) {
      throw new ImportException(
          "geocodeur-distant",
          Objects.requireNonNull(e.getMessage()),
          "Rien n’est enregistré. Réessayez plus tard, ou choisissez"
              + " «\u00a0geocodage.fournisseur: local\u00a0».");
    } catch (IOException e) {
      throw new ImportException(
          "lecture-impossible", "Le fichier n’a pas pu être lu jusqu’au bout.", "Réessayez.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImportException(
          "interrompu", "L’import a été interrompu\u00a0: rien n’est enregistré.", "Relancez-le.");
    }
  }

  private ImportReport importFile(InputFile file, ImportRequest request, ImportProgress progress)
      throws ImportException, IOException, InterruptedException {
    Instant start = Instant.now();
    SourceChoice.Choice choice = sources.choose(request, file.name());
    ReadOptions options =
        new ReadOptions(choice.code(), format(request.format()), request.options().status());
    Locators locators = Locators.of(geography.get(), placing);
    try (DirectoryReader reader =
            DirectoryReader.open(file.path(), choice.mapping(), locators, options);
        Preparation preparation = prepare(request.options());
        EntryBatchWriter writer =
            EntryBatchWriter.begin(
                database, choice.profile(), "import:" + choice.code(), preparation)) {
      Intake intake = new Intake(writer);
      pump(new RowPump(reader, rowAddresses()), intake, progress);
      ImportReport.Subject subject = subject(choice.code(), file.name(), start);
      Set<String> mapped = choice.mapping().map(Mapping::columns).orElse(Set.of());
      Draft draft = new Draft(subject, DetectedForm.of(reader.summary(), mapped, intake), intake);
      return conclude(draft, writer, request.options());
    }
  }

  private @Nullable Preparation prepare(ImportRequest.Options options) {
    return index == null || options.dryRun() ? null : index.prepare();
  }

  private @Nullable RowAddresses rowAddresses() {
    return addresses == null
        ? null
        : new RowAddresses(new AddressPlacing(geography.get(), addresses));
  }

  private static void pump(RowPump rowPump, Intake intake, ImportProgress progress)
      throws IOException, InterruptedException {
    try (RowPump pump = rowPump) {
      for (List<ReadRow> rows = pump.next(); !rows.isEmpty(); rows = pump.next()) {
        intake.take(rows);
        progress.rows(intake.read());
      }
    }
  }

  private record Draft(
      ImportReport.Subject subject, ImportReport.Detected detected, Intake intake) {
    ImportReport report(ImportReport.Verdict verdict, List<String> explanation) {
      return new ImportReport(
          subject,
          detected,
          verdict,
          explanation,
          intake.counts(),
          intake.precisions(),
          intake.refusals(),
          intake.warnings());
    }
  }

  private ImportReport conclude(
      Draft draft, EntryBatchWriter writer, ImportRequest.Options options) {
    Presence presence = writer.findPresence();
    Judgement judgement = Judgement.of(draft.intake(), presence, options);
    if (judgement.isFavourable() && presence.missing() > 0) {
      writer.flagMissing();
    }
    List<String> explanation = new ArrayList<>(judgement.reasons());
    ImportReport.Verdict verdict =
        options.dryRun()
            ? ImportReport.Verdict.DRY_RUN
            : judgement.isFavourable() ? ImportReport.Verdict.STORED : ImportReport.Verdict.REFUSED;
    ImportReport report = draft.report(verdict, explanation);
    if (verdict == ImportReport.Verdict.STORED) {
      writer.commit(
          report.counts().refused(), ImportReportJson.write(report.shortened(KEPT_WITH_RUN)));
    }
    log(report);
    return report;
  }

  private static ImportReport.Subject subject(String source, String file, Instant start) {
    double seconds = (Instant.now().toEpochMilli() - start.toEpochMilli()) / 1000.0;
    return new ImportReport.Subject(source, file, start, seconds);
  }

  private static void log(ImportReport report) {
    ImportReport.Counts counts = report.counts();
    LOG.info(
        "import of {}: {}, {} rows read, {} added, {} changed, {} refused, {} gone, {} s",
        report.subject().source(),
        report.verdict().code(),
        counts.read(),
        counts.added(),
        counts.changed(),
        counts.refused(),
        counts.gone(),
        report.subject().seconds());
  }

  private static @Nullable FileFormat format(@Nullable String word) throws ImportException {
    if (word == null || word.equals("auto")) {
      return null;
    }
    Optional<FileFormat> format = FileFormat.find(word);
    if (format.isEmpty()) {
      throw new ImportException(
          "format-inconnu",
          "Le format «\u00a0" + word + "\u00a0» est inconnu.",
          "Écrivez auto, csv, xlsx, ods, json ou geojson.");
    }
    return format.get();
  }
}
