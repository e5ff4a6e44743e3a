package fr.quifaitquoi.geodata.format.sheet;

import fr.quifaitquoi.geodata.format.ExportNotes;
import fr.quifaitquoi.geodata.layer.Property;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of the sheet that says what a workbook holds. */
final class ReadMe {
  static final String NAME = "Lisez-moi";

  /** Where people who open workbooks are. */
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH 'h' mm", Locale.FRENCH).withZone(ZONE);

  private ReadMe() {}

  static List<List<String>> lines(ExportNotes notes, List<SheetPlan> sheets) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of(notes.title()));
    lines.add(List.of());
    add("Description", notes.description(), lines);
    add("Licence", notes.licence(), lines);
    add("Attribution", notes.attribution(), lines);
    add("Données du", DATE.format(notes.date()), lines);
    add("Filtres", notes.filters().isEmpty() ? "aucun" : notes.filters(), lines);
    add("Dates et heures", "heure de Paris", lines);
    add("Listes", "codes séparés par une barre verticale (|), le principal d’abord", lines);
    lines.add(List.of());
    lines.add(List.of("Feuille", "Colonne", "Nom technique", "Description"));
    for (SheetPlan sheet : sheets) {
      List<String> headers = sheet.headers();
      List<Property> properties = sheet.properties();
      for (int i = 0; i < headers.size(); i++) {
        Property property = properties.get(i);
        lines.add(List.of(sheet.name(), headers.get(i), property.name(), property.description()));
      }
    }
    return lines;
  }

  private static void add(String what, String text, List<List<String>> lines) {
    if (!text.isEmpty()) {
      lines.add(List.of(what, text));
    }
  }
}
