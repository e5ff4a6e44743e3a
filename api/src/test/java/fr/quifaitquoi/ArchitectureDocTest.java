package fr.quifaitquoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Documentation that names what is gone misleads: each class named in ARCHITECTURE.md exists. */
class ArchitectureDocTest {
  private static final Path DOC = Path.of("..", "docs", "ARCHITECTURE.md");

  @Test
  void namesClassesThatExist() throws IOException {
    Set<String> named =
        Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`")
            .matcher(Files.readString(DOC))
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toSet());
    Set<String> existing =
        new ClassFileImporter()
            .importPackages("fr.quifaitquoi").stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

    assertThat(named).hasSizeGreaterThan(10);
    assertThat(existing).containsAll(named);
  }

  @Test
  void staysShortEnoughToBeRead() throws IOException {
    assertThat(Files.readAllLines(DOC)).hasSizeLessThanOrEqualTo(150);
  }
}
