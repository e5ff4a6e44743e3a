package fr.quifaitquoi.indexer.geocoding.address.sync;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.geodata.sync.FlakyPublisher;
import fr.quifaitquoi.geodata.sync.RemoteFile;
import fr.quifaitquoi.geodata.sync.TestFetchers;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import fr.quifaitquoi.indexer.geocoding.address.BanFile;
import fr.quifaitquoi.indexer.geocoding.address.FoundStreet;
import fr.quifaitquoi.indexer.geocoding.address.StreetQuery;
import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AddressSyncTest {
  private static final String TOURS = "37261";
  private static final String BLOIS = "41018";

  @TempDir Path disk;
  private AddressFolder folder;
  private Path mirror;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void makeMirror() throws IOException {
    folder = AddressFolder.of(disk.resolve("data"));
    mirror = disk.resolve("miroir");
    tours("Rue Nationale").write(mirrored("37"));
    new BanFile()
        .in(BLOIS, "Blois", "41000")
        .street("Rue Denis Papin", 1.33, 47.586, "1", "2")
        .write(mirrored("41"));
  }

  @Test
  void bringsInDepartementsFromAMirror() throws Exception {
    AddressSyncReport report = sync("37", "41");

    assertThat(report.indexes()).extracting(i -> i.departement()).containsExactly("37", "41");
    assertThat(report.indexes().getFirst().addresses()).isEqualTo(3);
    assertThat(names(TOURS)).containsExactly("Rue Nationale");
    assertThat(names(BLOIS)).containsExactly("Rue Denis Papin");
    assertThat(told).anyMatch(line -> line.contains("adresses-37.csv.gz"));
  }

  @Test
  void bringsInTheLieuxDitsThatHaveNoAddress() throws Exception {
    Files.writeString(
        mirrored("37").resolveSibling("lieux-dits-37-beta.csv.gz"),
        "id;nom_lieu_dit;code_postal;code_insee;nom_commune;lon;lat\n"
            + "37261_b001;La Petite Borde;37000;37261;Tours;0.7;47.4\n");

    AddressSyncReport report = sync("37");

    assertThat(report.notices()).isEmpty();
    assertThat(report.indexes().getFirst().datasets())
        .extracting(Dataset::name)
        .containsExactly(
            "Adresses du département 37 (Base adresse nationale)",
            "Lieux-dits du département 37 (Base adresse nationale)");
    try (AddressIndexes indexes = AddressIndexes.open(folder)) {
      FoundStreet found = indexes.find(streets(TOURS, "petite borde")).getFirst();
      assertThat(found.street().locality()).isTrue();
      assertThat(names(indexes, TOURS)).containsExactly("Rue Nationale");
    }
  }

  @Test
  void withoutAFileOfLieuxDitsTheAddressesComeInAndItIsSaid() throws Exception {
    assertThat(sync("37").notices())
        .containsExactly(
            "Pas de fichier des lieux-dits du département 37 : ceux qui n’ont pas d’adresse manquent.");
  }

  @Test
  void recordsWhereAddressesComeFrom() throws Exception {
    Dataset dataset = sync("37").indexes().getFirst().datasets().getFirst();

    assertThat(dataset.url())
        .isEqualTo("https://adresse.data.gouv.fr/data/ban/adresses/latest/csv/adresses-37.csv.gz");
    assertThat(dataset.licence()).isEqualTo("Licence Ouverte 2.0");
    assertThat(dataset.sha256()).hasSize(64);
    try (AddressIndexes indexes = AddressIndexes.open(folder)) {
      assertThat(indexes.list().getFirst().datasets()).containsExactly(dataset);
    }
  }

  @Test
  void bringsInADepartementFromThePublisherAndResumesABrokenDownload() throws Exception {
    byte[] content = Files.readAllBytes(mirrored("37"));
    try (FlakyPublisher publisher =
        new FlakyPublisher(content)
            .answering(
                FlakyPublisher::half, FlakyPublisher::properly, FlakyPublisher.status(404))) {
      AddressSyncReport report = sync(publisher);

      assertThat(report.indexes()).hasSize(1);
      assertThat(publisher.ranges()).as("twice the addresses, once the lieux-dits").hasSize(3);
      assertThat(names(TOURS)).containsExactly("Rue Nationale");
      assertThat(folder.path().resolve("telechargements")).doesNotExist();
    }
  }

  @Test
  void aMissingFileLeavesTheFormerAddresses() throws Exception {
    sync("37");
    try (FlakyPublisher publisher =
        new FlakyPublisher(new byte[0]).answering(FlakyPublisher.status(404))) {
      assertThatThrownBy(() -> sync(publisher))
          .isInstanceOf(AddressSyncException.class)
          .hasMessageContaining("introuvable")
          .hasMessageContaining("restent comme elles étaient");
    }
    assertThat(names(TOURS)).containsExactly("Rue Nationale");
  }

  @Test
  void aTruncatedFileLeavesTheFormerAddresses() throws Exception {
    sync("37");
    BanFile file = tours("Rue Neuve");
    for (int i = 0; i < 2_000; i++) {
      file.street("Rue " + Integer.toString(i, 36), 0.7, 47.4, "1", "2", "3");
    }
    byte[] whole = Files.readAllBytes(file.write(mirrored("37")));
    Files.write(mirrored("37"), Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> sync("37")).hasMessageContaining("tronqué ou abîmé");
    assertThat(names(TOURS)).containsExactly("Rue Nationale");
    assertThat(folder.work()).doesNotExist();
  }

  @Test
  void aFileWithOtherColumnsLeavesTheFormerAddresses() throws Exception {
    sync("37");
    Files.writeString(mirrored("37"), "id;voie;ville\n1;Rue Neuve;Tours\n");

    assertThatThrownBy(() -> sync("37"))
        .hasMessageContaining("ligne 1 : il manque")
        .hasMessageContaining("Colonnes trouvées : id, voie, ville");
    assertThat(names(TOURS)).containsExactly("Rue Nationale");
  }

  @Test
  void aFileOfAnotherDepartementIsRefused() throws Exception {
    Files.copy(mirrored("41"), mirrored("37"), REPLACE_EXISTING);

    assertThatThrownBy(() -> sync("37")).hasMessageContaining("aucune adresse du département 37");
  }

  @Test
  void aDiskThatCannotBeWrittenIsSaid() throws Exception {
    Files.createDirectories(folder.path());
    // A file stands where the work is to be: nothing can be written below it.
    Files.writeString(folder.path().resolve("37"), "not a folder");

    assertThatThrownBy(() -> sync("37")).hasMessageContaining("Impossible d’écrire");
  }

  @Test
  void whatCameInBeforeAFailureIsInServiceAndSaidSo() {
    assertThatThrownBy(() -> sync("37", "42"))
        .hasMessageContaining("adresses-42.csv.gz")
        .hasMessageContaining("Sont déjà en service, à neuf : 37.");
  }

  @Test
  void anUnknownDepartementIsRefusedBeforeAnyWork() {
    assertThatThrownBy(() -> sync("37", "99")).hasMessageContaining("Département inconnu : « 99 »");
    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void twoSyncsCannotRunAtOnce() throws Exception {
    try (AddressFolder.Held held = folder.tryLock().orElseThrow()) {
      assertThat(held.channel().isOpen()).isTrue();
      assertThatThrownBy(() -> sync("37")).hasMessageContaining("en cours");
    }
    assertThat(sync("37").indexes()).hasSize(1);
  }

  @Test
  void aNewIndexTakesThePlaceOfTheFormerWhileItIsAsked() throws Exception {
    sync("37");
    try (AddressIndexes indexes = AddressIndexes.open(folder)) {
      tours("Rue Neuve").write(mirrored("37"));
      sync("37");
      assertThat(names(indexes, TOURS)).as("until reloaded").containsExactly("Rue Nationale");
      indexes.reload();
      assertThat(names(indexes, TOURS)).containsExactly("Rue Neuve");
      try (var kept = Files.list(folder.path().resolve("37"))) {
        assertThat(kept).as("the former is deleted").hasSize(1);
      }
    }
  }

  @Test
  void aLocalFileReplacesTheAddressesOfItsCommunesOnly() throws Exception {
    tours("Rue Nationale")
        .in("37050", "Chambray-lès-Tours", "37170")
        .street("Rue de la Mairie", 0.71, 47.33, "4", "6bis")
        .write(mirrored("37"));
    sync("37");
    Path bal = disk.resolve("tours.csv");
    Files.writeString(
        bal,
        "cle_interop;commune_insee;voie_nom;numero;suffixe;commune_nom;position;long;lat\n"
            + "37261_0001_00001;37261;Rue Colbert;1;;Tours;entrée;0.69;47.396\n",
        StandardCharsets.UTF_8);

    AddressSyncReport report = sync(List.of(), List.of(bal));

    assertThat(report.indexes().getFirst().datasets()).hasSize(2);
    assertThat(names(TOURS)).containsExactly("Rue Colbert");
    assertThat(names("37050")).containsExactly("Rue de la Mairie");
    try (AddressIndexes indexes = AddressIndexes.open(folder)) {
      FoundStreet kept = indexes.find(streets("37050", "mairie")).getFirst();
      assertThat(kept.street().numbers().find(6, "bis")).isPresent();
    }
  }

  private static BanFile tours(String street) {
    return new BanFile().in(TOURS, "Tours", "37000").street(street, 0.684, 47.39, "1", "2", "3");
  }

  private Path mirrored(String departement) {
    return mirror.resolve(
        "adresse.data.gouv.fr/data/ban/adresses/latest/csv/adresses-" + departement + ".csv.gz");
  }

  private AddressSyncReport sync(String... departements) throws AddressSyncException {
    return sync(List.of(departements), List.of());
  }

  private AddressSyncReport sync(List<String> departements, List<Path> files)
      throws AddressSyncException {
    return new AddressSync(TestGeography.bundled())
        .sync(
            new AddressSyncRequest(folder, Optional.of(mirror), departements, files),
            new Listener());
  }

  private AddressSyncReport sync(FlakyPublisher publisher) throws AddressSyncException {
    return new AddressSync(
            TestGeography.bundled(), kept -> TestFetchers.rerouted(kept, publisher::reroute))
        .sync(
            new AddressSyncRequest(folder, Optional.empty(), List.of("37"), List.of()),
            new Listener());
  }

  private List<String> names(String commune) throws IOException {
    try (AddressIndexes indexes = AddressIndexes.open(folder)) {
      return names(indexes, commune);
    }
  }

  private static List<String> names(AddressIndexes indexes, String commune) {
    return indexes.find(streets(commune, "rue")).stream()
        .map(found -> found.street().name())
        .toList();
  }

  private static StreetQuery streets(String commune, String words) {
    return new StreetQuery(
        StreetWords.list(words), false, Set.of(commune), Set.of(), null, false, 10);
  }

  private final class Listener implements AddressSyncListener {
    @Override
    public void reading(String file, long rows) {
      told.add(file);
    }

    @Override
    public void downloading(RemoteFile file, long received, long total) {
      told.add(file.title());
    }

    @Override
    public void stage(String sentence) {
      told.add(sentence);
    }
  }
}
