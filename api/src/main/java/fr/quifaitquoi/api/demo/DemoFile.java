package fr.quifaitquoi.api.demo;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A bundled file of entries ({@code demo/*.yml}): its source, and its entries as drafts.
 *
 * @param code of the source
 * @param name of the source, in French
 * @param licence of its texts
 * @param drafts in the file's order; the name is the key
 */
record DemoFile(String code, String name, String licence, List<EntryDraft> drafts) {

  /**
   * Reads a bundled file.
   *
   * @param today the day that relative dates count from
   */
  static DemoFile read(String resource, boolean example, Geography geography, LocalDate today) {
    try (InputStream in = DemoFile.class.getResourceAsStream("/demo/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("not bundled: demo/" + resource);
      }
      Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      DemoDraft reader = new DemoDraft(geography, example, today);
      DemoFields source = DemoFields.of(file.get("source"));
      return new DemoFile(
          source.get("code"),
          source.get("nom"),
          source.get("licence"),
          DemoFields.listOf(file.get("fiches")).stream().map(reader::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
