package fr.quifaitquoi.indexer.geocoding.address.sync;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.sync.DiskFailures;
import fr.quifaitquoi.geodata.sync.FileFetcher;
import fr.quifaitquoi.geodata.sync.RemoteFile;
import fr.quifaitquoi.geodata.sync.SyncException;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexBuilder;
import fr.quifaitquoi.indexer.geocoding.address.BuiltIndex;
import fr.quifaitquoi.indexer.geocoding.address.IndexDescription;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileException;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileReader;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileReport;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings addresses in, département by département: each index is made whole beside the one in
 * service and then takes its place by one rename. Whatever fails leaves the former there.
 * Thread-safe; one sync at a time per folder.
 */
public final class AddressSync {
  private static final Logger LOG = LoggerFactory.getLogger(AddressSync.class);

  private final Geography geography;
  private final Function<Path, FileFetcher> publishers;

  /** A sync that knows today's communes. */
  public AddressSync(Geography geography) {
    this(geography, FileFetcher::ofPublishers);
  }

  /**
   * A sync that asks the publishers in a way of its own.
   *
   * @param publishers given where downloads are kept
   */
  AddressSync(Geography geography, Function<Path, FileFetcher> publishers) {
    this.geography = geography;
    this.publishers = publishers;
  }

  /** Brings in what is asked for, in that order, up to the first failure. */
  public AddressSyncReport sync(AddressSyncRequest request, AddressSyncListener listener)
      throws AddressSyncException {
    long start = System.nanoTime();
    for (String departement : request.departements()) {
      if (geography.find(new TerritoryId(Level.DEPARTEMENT, departement)).isEmpty()) {
        throw new AddressSyncException(
            "Département inconnu : « %s ». Donnez des codes, comme 37,41 ou 2A."
                .formatted(departement),
            null);
      }
    }
    Run run = new Run(request, listener);
    try (AddressFolder.Held lock = lock(request.folder())) {
      LOG.debug("address sync holds {}", lock.channel());
      run.go();
    } catch (SyncException | AddressFileException e) {
      throw run.failure(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      SyncException said = DiskFailures.writing(request.folder().path(), e);
      throw run.failure(String.valueOf(said.getMessage()), e);
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    LOG.info("{} indexes of addresses made in {} s", run.made.size(), duration.toSeconds());
    return new AddressSyncReport(run.made, run.notices, duration);
  }

  private static AddressFolder.Held lock(AddressFolder folder)
      throws IOException, AddressSyncException {
    Optional<AddressFolder.Held> held = folder.tryLock();
    if (held.isEmpty()) {
      throw new AddressSyncException(
          "Une autre synchronisation d’adresses est en cours sur ces données : attendez sa fin.",
          null);
    }
    return held.get();
  }

  /** A file and what is kept of it. */
  private record Source(Path file, Dataset dataset) {}

  /** One sync. */
  private final class Run {
    private final AddressSyncRequest request;
    private final AddressSyncListener listener;
    private final List<IndexDescription> made = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    Run(AddressSyncRequest request, AddressSyncListener listener) {
      this.request = request;
      this.listener = listener;
    }

    void go() throws SyncException, AddressFileException, IOException {
      try (FileFetcher fetcher =
          request
              .mirror()
              .map(FileFetcher::ofMirror)
              .orElseGet(() -> publishers.apply(request.folder().downloads()))) {
        for (String departement : request.departements()) {
          BanRelease release = new BanRelease(departement);
          List<Source> sources = new ArrayList<>();
          sources.add(fetch(fetcher, release));
          findPlaces(fetcher, departement).ifPresent(sources::add);
          index(sources, Optional.of(departement));
        }
      }
      for (Path file : request.files()) {
        index(List.of(new Source(file, Datasets.of(file))), Optional.empty());
      }
      request.folder().deleteDownloads();
    }

    private Source fetch(FileFetcher fetcher, RemoteFile release)
        throws SyncException, IOException {
      Path file = fetcher.fetch(release, listener);
      return new Source(file, Datasets.of(release, file));
    }

    /** Where they are not published, the addresses do without. */
    private Optional<Source> findPlaces(FileFetcher fetcher, String departement)
        throws SyncException, IOException {
      try {
        return Optional.of(fetch(fetcher, new BanPlaces(departement)));
      } catch (SyncException e) {
        if (e.reason() != SyncException.Reason.NOT_FOUND) {
          throw e;
        }
        LOG.debug("no lieux-dits of {}", departement, e);
        notices.add(
            "Pas de fichier des lieux-dits du département %s : ceux qui n’ont pas d’adresse manquent."
                .formatted(departement));
        return Optional.empty();
      }
    }

    /** Of national files the whole département, of others the communes that they have. */
    private void index(List<Source> sources, Optional<String> whole)
        throws AddressFileException, IOException {
      String name = String.valueOf(sources.getFirst().file().getFileName());
      List<Dataset> datasets = sources.stream().map(Source::dataset).toList();
      try (AddressIndexBuilder builder = new AddressIndexBuilder(request.folder().work())) {
        for (Source source : sources) {
          read(source.file(), builder);
        }
        List<String> found = builder.finish();
        if (whole.isPresent() && !found.contains(whole.get())) {
          throw new AddressFileException(
              "« %s » n’a aucune adresse du département %s.".formatted(name, whole.get()), null);
        }
        for (String departement : whole.map(List::of).orElse(found)) {
          listener.stage("Indexation des adresses du département " + departement + ".");
          BuiltIndex built =
              whole.isPresent()
                  ? builder.build(departement, datasets)
                  : builder.buildOnto(request.folder(), departement, datasets.getFirst());
          request.folder().install(built);
          made.removeIf(former -> former.departement().equals(departement));
          made.add(built.description());
        }
      }
    }

    private void read(Path file, AddressIndexBuilder builder)
        throws AddressFileException, IOException {
      String name = String.valueOf(file.getFileName());
      listener.stage("Lecture : " + name + ".");
      AddressFileReport read =
          new AddressFileReader(geography)
              .read(file, builder::add, rows -> listener.reading(name, rows));
      tellRefused(name, read);
    }

    private void tellRefused(String name, AddressFileReport read) {
      if (read.refused() == 0) {
        return;
      }
      RowProblem first = read.problems().getFirst();
      notices.add(
          "%s : %d lignes laissées de côté sur %d ; la première, ligne %d, colonne %s (« %s ») : %s"
              .formatted(
                  name,
                  read.refused(),
                  read.refused() + read.taken(),
                  first.line(),
                  first.field(),
                  first.value(),
                  first.reason()));
    }

    AddressSyncException failure(String message, Exception cause) {
      String done =
          made.isEmpty()
              ? ""
              : " Sont déjà en service, à neuf : "
                  + made.stream()
                      .map(IndexDescription::departement)
                      .collect(Collectors.joining(", "))
                  + ".";
      return new AddressSyncException(
          message + " Les autres adresses restent comme elles étaient." + done, cause);
    }
  }
}
