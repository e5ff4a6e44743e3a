package fr.quifaitquoi.api.engine;

import fr.quifaitquoi.api.carto.TerritoryTables;
import fr.quifaitquoi.api.concept.ConceptStore;
import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.DatabaseAddress;
import fr.quifaitquoi.api.database.DatabaseException;
import fr.quifaitquoi.api.entry.EntryStore;
import fr.quifaitquoi.api.geocoding.GeocoderHolder;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.layers.FileLayers;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import fr.quifaitquoi.indexer.placing.AddressLocator;
import fr.quifaitquoi.indexer.placing.LocalAddressLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that one data folder needs in order to be searched and written, opened in order and
 * closed in reverse: the service and the commands without a service share it. Whoever opens it
 * holds the {@link DataLock}. Thread-safe.
 */
public final class Engine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final Settings settings;
  private final GeographyHolder geography;
  private final AddressIndexes addresses;
  private final GeocoderHolder geocoder;
  private final Database database;
  private final EntryStore entries;
  private final Vocabulary vocabulary;
  private final IndexHolder index;
  private final FileLayers layers;

  private Engine(
      Settings settings, GeographyHolder geography, AddressIndexes addresses, Database database)
      throws IOException {
    this.settings = settings;
    layers = readLayers(settings);
    this.geography = geography;
    this.addresses = addresses;
    geocoder = new GeocoderHolder(geography, addresses);
    this.database = database;
    entries = new EntryStore(database);
    ConceptStore concepts = new ConceptStore(database);
    concepts.loadDefaults();
    vocabulary = concepts.read();
    index =
        IndexHolder.open(
            database, settings.data().resolve("index"), geography, vocabulary.themes());
  }

  /** Opens the data folder of the settings. */
  public static Engine open(Settings settings) throws IOException, InterruptedException {
    Files.createDirectories(settings.data());
    // The geography and the database each take about a second: together they take one.
    FutureTask<GeographyHolder> loading =
        new FutureTask<>(() -> GeographyHolder.open(settings.data()));
    Thread.ofPlatform().name("geographie").start(loading);
    FutureTask<AddressIndexes> opening =
        new FutureTask<>(() -> AddressIndexes.open(AddressFolder.of(settings.data())));
    Thread.ofPlatform().name("adresses").start(opening);
    Database database =
        Database.open(DatabaseAddress.of(settings.data(), settings.database().orElse(null)));
    boolean opened = false;
    try {
      Engine engine = new Engine(settings, loading.get(), opening.get(), database);
      opened = true;
      return engine;
    } catch (ExecutionException e) {
      throw new IOException("The geography or the addresses cannot be read.", e.getCause());
    } finally {
      if (!opened) {
        database.close();
      }
    }
  }

  private static FileLayers readLayers(Settings settings) throws IOException {
    try {
      return FileLayers.read(settings.layers());
    } catch (FormatException e) {
      throw new TaskFailure(String.valueOf(e.getMessage()));
    }
  }

  /**
   * From now on the index follows what is committed, here or by another node; and the maps made
   * straight from PostGIS get the territories of the geography in service.
   */
  public void followDatabase() {
    index.follow();
    // Nobody's first request is to wait for the geocoder to learn its names.
    Thread.ofPlatform().name("geocodeur").daemon().start(geocoder::get);
    Thread.ofPlatform().name("territoires").daemon().start(this::fillTerritories);
  }

  private void fillTerritories() {
    try {
      shareTerritories();
    } catch (DatabaseException e) {
      LOG.error(
          "the territories could not be copied to the database; tried again at next start", e);
    }
  }

  /** The embedded database is read by no map: there the copy would only cost time. */
  private synchronized void shareTerritories() {
    if (!database.isH2()) {
      new TerritoryTables(database).fillIfChanged(geography.get());
    }
  }

  /** Makes the index anew from the database, while the old one serves. */
  public void rebuildIndex() {
    index.rebuild();
  }

  /** Takes a geography that a sync wrote, and makes anew what is derived from it. */
  public void reloadGeography() throws IOException {
    geography.reload();
    geocoder.reload();
    rebuildIndex();
    shareTerritories();
  }

  /** Takes the addresses that a sync brought in. */
  public void reloadAddresses() throws IOException {
    addresses.reload();
    geocoder.reload();
  }

  /** How the instance is configured. */
  public Settings settings() {
    return settings;
  }

  /** The geography in service. */
  public GeographyHolder geography() {
    return geography;
  }

  /** The addresses in service. */
  public AddressIndexes addresses() {
    return addresses;
  }

  /** The geocoder. */
  public GeocoderHolder geocoder() {
    return geocoder;
  }

  /** Finds addresses among those held here. */
  public AddressLocator addressLocator() {
    return new LocalAddressLocator(geocoder.get().geocoder(), addresses::has);
  }

  /** The database. */
  public Database database() {
    return database;
  }

  /** The concepts, as they were when the engine was opened. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The entries in the database. */
  public EntryStore entries() {
    return entries;
  }

  /** The operator's own files, as layers. */
  public FileLayers layers() {
    return layers;
  }

  /** The index in service. */
  public IndexHolder index() {
    return index;
  }

  @Override
  public void close() throws IOException {
    try (addresses;
        database;
        entries) {
      index.close();
    }
  }
}
