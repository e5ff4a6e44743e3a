package fr.quifaitquoi.api.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.List;
import java.util.Map;

/** The report as JSON: keys are French, documented in docs/imports.md and only ever added to. */
public final class ImportReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ImportReportJson() {}

  /** The whole report, indented, ended by a new line. */
  public static String write(ImportReport report) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(report)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers is always JSON", e);
    }
  }

  private static ObjectNode tree(ImportReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("source", report.subject().source());
    root.put("fichier", report.subject().file());
    root.put("debut", report.subject().startedAt().toString());
    root.put("duree_s", Math.round(report.subject().seconds() * 10) / 10.0);
    root.put("verdict", report.verdict().code());
    texts(root.putArray("explication"), report.explanation());
    root.put("format", report.detected().form());
    numbersOrTexts(root.putObject("colonnes"), report.detected().columns());
    texts(root.putArray("remarques"), report.detected().notes());
    counts(root.putObject("compte"), report.counts());
    ObjectNode precisions = root.putObject("precision");
    report.precisions().forEach((precision, rows) -> precisions.put(precision.code(), rows));
    problems(root, "refus", report.refused());
    problems(root, "avertissements", report.warnings());
    return root;
  }

  private static void counts(ObjectNode node, ImportReport.Counts counts) {
    node.put("lues", counts.read());
    node.put("ajoutees", counts.added());
    node.put("modifiees", counts.changed());
    node.put("inchangees", counts.unchanged());
    node.put("refusees", counts.refused());
    node.put("doublons", counts.duplicates());
    node.put("sans_lieu", counts.unplaced());
    node.put("disparues", counts.gone());
  }

  private static void problems(ObjectNode root, String name, ImportReport.Problems problems) {
    numbersOrTexts(root.putObject(name + "_par_motif"), problems.byCode());
    ArrayNode rows = root.putArray(name);
    for (RowProblem problem : problems.rows()) {
      ObjectNode row = rows.addObject();
      row.put("motif", problem.code());
      row.put("ligne", problem.line());
      row.put("champ", problem.field());
      row.put("valeur", problem.value());
      row.put("raison", problem.reason());
      row.put("conseil", problem.hint());
    }
    root.put(name + "_non_listes", problems.total() - problems.rows().size());
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static void numbersOrTexts(ObjectNode node, Map<String, ?> values) {
    values.forEach((key, value) -> {
      if (value instanceof Integer number) {
        node.put(key, number);
      } else {
        node.put(key, String.valueOf(value));
      }
    });
  }
}
