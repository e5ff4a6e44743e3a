package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.TestGeography;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An index in a folder of its own, over the bundled geography, with a few themes. */
final class TestDirectory implements AutoCloseable {
  static final Geography FRANCE = TestGeography.bundled();

  static final ThemeTree THEMES =
      new ThemeTree(
          List.of(
              new ThemeTree.Theme(
                  "mobilite", "Mobilité", "", List.of("transport", "se déplacer"), "bus"),
              new ThemeTree.Theme(
                  "velo", "Vélo", "mobilite", List.of("bicyclette", "cycle"), "bike"),
              new ThemeTree.Theme("culture", "Culture", "", List.of("spectacle"), "mask"),
              new ThemeTree.Theme(
                  "musique", "Musique", "culture", List.of("école de musique"), "note"),
              new ThemeTree.Theme(
                  "participation-citoyenne",
                  "Participation citoyenne",
                  "",
                  List.of("budget participatif", "concertation"),
                  "hand")));

  private final Path folder;
  private final DirectoryIndex index;

  private TestDirectory(Path folder) throws IOException {
    this.folder = folder;
    this.index = DirectoryIndex.open(folder, () -> FRANCE, THEMES);
  }

  static TestDirectory of(EntryBuilder... entries) throws IOException {
    TestDirectory directory = new TestDirectory(Files.createTempDirectory("directory-index"));
    directory.put(entries);
    return directory;
  }

  static Territory commune(String code) {
    return FRANCE.find(TerritoryId.commune(code)).orElseThrow();
  }

  void put(EntryBuilder... entries) throws IOException {
    index.apply(Arrays.stream(entries).map(EntryBuilder::build).toList(), List.of(), 1);
  }

  DirectoryIndex index() {
    return index;
  }

  SearchResult search(Requests request) throws IOException {
    return index.search(request.request());
  }

  /** Ids of the first hits, in order. */
  List<String> ids(Requests request) throws IOException {
    return search(request).hits().stream().map(hit -> hit.document().id()).toList();
  }

  @Override
  public void close() throws IOException {
    index.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
