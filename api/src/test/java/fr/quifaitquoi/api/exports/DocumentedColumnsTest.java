package fr.quifaitquoi.api.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.layers.FileLayers;
import fr.quifaitquoi.api.layers.LayerAccess;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.search.DirectorySearch;
import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.api.settings.SettingsReader;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Stable documented columns (docs/)", with "fixed 10-character names for DBF". */
class DocumentedColumnsTest {
  private static final Path DOCUMENT = Path.of("../docs/exports.md");

  @Test
  void saysOfEachColumnItsNamesTypeAndMeaning(@TempDir Path data) throws Exception {
    String text = Files.readString(DOCUMENT);
    try (Engine engine = engine(data)) {
      for (String layer : List.of("fiches", "communes")) {
        Set<String> shortNames = new HashSet<>();
        for (Property property : properties(engine, layer)) {
          String shortName = DbfNames.of(property.name());

          assertThat(text).contains(row(property));
          assertThat(shortName).hasSizeLessThanOrEqualTo(10);
          assertThat(shortNames.add(shortName)).as("only one column named " + shortName).isTrue();
        }
      }
    }
  }

  private static List<Property> properties(Engine engine, String layer) {
    LayerAccess layers =
        LayerAccess.open(
            new LayerAccess.Origin(
                engine.index(), engine.geography(), engine.settings(), engine.vocabulary()),
            FileLayers.NONE,
            new DirectorySearch(
                    engine.geography(),
                    engine.vocabulary(),
                    new SourceStore(engine.database()),
                    engine.index(),
                    engine.settings())
                .parameters());
    PublishedLayer published = layers.catalogue().get(layer);
    return published.layer().schema().properties();
  }

  private static String row(Property property) {
    String meaning = ColumnMeanings.of(property).replace("|", "\\|");
    return "| `%s` | `%s` | %s | %s |%s |"
        .formatted(
            property.name(),
            DbfNames.of(property.name()),
            property.title(),
            words(property.type()),
            meaning.isEmpty() ? "" : " " + meaning);
  }

  private static String words(PropertyType type) {
    return switch (type) {
      case TEXT -> "texte";
      case INTEGER -> "entier";
      case NUMBER -> "nombre";
      case BOOLEAN -> "vrai ou faux";
      case DATE -> "date";
      case PARTIAL_DATE -> "date partielle";
      case TIMESTAMP -> "date et heure";
      case TEXT_LIST -> "liste de codes";
    };
  }

  private static Engine engine(Path data) throws IOException, InterruptedException {
    return Engine.open(SettingsReader.of(Map.of(Setting.DATA, data.toString())).read());
  }
}
