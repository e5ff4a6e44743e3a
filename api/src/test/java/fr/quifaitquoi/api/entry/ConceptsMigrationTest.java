package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.DatabaseAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ConceptsMigrationTest extends ConceptsMigrationContract {
  @TempDir Path folder;

  @Override
  DatabaseAddress address() {
    return DatabaseAddress.of(folder, null);
  }
}
