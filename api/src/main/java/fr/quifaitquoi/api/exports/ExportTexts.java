package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.geodata.format.ExportNotes;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What files say of themselves. */
final class ExportTexts {
  private ExportTexts() {}

  /**
   * What a file of those layers says.
   *
   * @param filters values by parameter
   */
  static ExportNotes notes(List<Extract> layers, Map<String, String> filters, Instant now) {
    List<LayerInfo> infos = layers.stream().map(extract -> extract.layer().info()).toList();
    return new ExportNotes(
        "Qui fait quoi – " + joined(infos, LayerInfo::title),
        joined(infos, LayerInfo::description, " "),
        joined(infos, info -> licence(info.credit()), " ; "),
        joined(infos, info -> info.credit().attribution(), " ; "),
        now,
        filters.entrySet().stream()
            .map(filter -> filter.getKey() + "=" + filter.getValue())
            .collect(Collectors.joining(" ; ")));
  }

  private static String licence(LayerInfo.Credit credit) {
    return credit.licenceUrl().startsWith("http")
        ? credit.licence() + " (" + credit.licenceUrl() + ")"
        : credit.licence();
  }

  private static String joined(List<LayerInfo> infos, Function<LayerInfo, String> part) {
    return joined(infos, part, ", ");
  }

  private static String joined(
      List<LayerInfo> infos, Function<LayerInfo, String> part, String between) {
    return infos.stream().map(part).distinct().collect(Collectors.joining(between));
  }
}
