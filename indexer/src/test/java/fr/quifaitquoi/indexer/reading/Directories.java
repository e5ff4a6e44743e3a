package fr.quifaitquoi.indexer.reading;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.SharedData;
import fr.quifaitquoi.indexer.placing.PlacerOptions;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.MappingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the real directories with the mappings that are shipped. */
final class Directories {
  private static @Nullable Locators locators;

  private Directories() {}

  /** What a reading gave. */
  record Reading(List<ReadRow.Taken> taken, List<ReadRow.Refused> refused, ReadSummary summary) {
    ReadRow.Taken get(String key) {
      return taken.stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
    }

    Map<String, Integer> warningCounts() {
      Map<String, Integer> counts = new TreeMap<>();
      taken.forEach(t -> t.warnings().forEach(w -> counts.merge(w.code(), 1, Integer::sum)));
      return counts;
    }

    Map<String, Integer> refusalCounts() {
      Map<String, Integer> counts = new TreeMap<>();
      refused.forEach(r -> counts.merge(r.problem().code(), 1, Integer::sum));
      return counts;
    }
  }

  static synchronized Locators locators() {
    Locators known = locators;
    if (known == null) {
      try {
        known = Locators.of(Geography.bundled(), PlacerOptions.DEFAULT);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      locators = known;
    }
    return known;
  }

  /** A mapping of {@code docs/imports}. */
  static Mapping mapping(String name) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(".mvn"))) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    return MappingFile.read(folder.resolve("docs/imports/" + name + ".yml"));
  }

  static Reading mapped(String file, String mapping) throws IOException {
    return read(SharedData.path("directories/" + file), Optional.of(mapping(mapping)));
  }

  static Reading guessed(String file) throws IOException {
    return read(SharedData.path("directories/" + file), Optional.empty());
  }

  static Reading read(Path file, Optional<Mapping> mapping) throws IOException {
    List<ReadRow.Taken> taken = new ArrayList<>();
    List<ReadRow.Refused> refused = new ArrayList<>();
    try (DirectoryReader reader =
        DirectoryReader.open(file, mapping, locators(), ReadOptions.DEFAULT)) {
      for (Optional<ReadRow> row = reader.findNext(); row.isPresent(); row = reader.findNext()) {
        switch (row.get()) {
          case ReadRow.Taken t -> taken.add(t);
          case ReadRow.Refused r -> refused.add(r);
        }
      }
      return new Reading(taken, refused, reader.summary());
    }
  }
}
