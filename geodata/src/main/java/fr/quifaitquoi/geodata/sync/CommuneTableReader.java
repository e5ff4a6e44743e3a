package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads INSEE's zip with its workbook: title on the first row, column codes on the sixth, one
 * commune per row below, in the sheet COM; names of zones in the sheet Zones_supra_communales.
 */
final class CommuneTableReader {
  private static final long LARGEST_WORKBOOK = 100L << 20;
  private static final int ROWS_ABOVE_HEADER = 10;

  private final OfficialFile file;
  private final String bassinColumn;

  /** A reader of that file, whose bassins de vie are in that column. */
  CommuneTableReader(OfficialFile file, String bassinColumn) {
    this.file = file;
    this.bassinColumn = bassinColumn;
  }

  CommuneTable read(Path zip) throws SyncException {
    try {
      Path workbook = Files.createTempFile("table-communes", ".xlsx");
      try {
        extractWorkbook(zip, workbook);
        return readWorkbook(workbook);
      } finally {
        Files.deleteIfExists(workbook);
      }
    } catch (ZipException e) {
      throw new SyncException(
          Reason.NOT_A_ZIP,
          "%s : « %s » n’est pas un fichier zip complet (page d’erreur ou fichier tronqué ?)."
              .formatted(file.title(), zip.getFileName()),
          e);
    } catch (IOException | ExcelReaderException e) {
      throw unreadable(zip, e);
    }
  }

  private SyncException unreadable(Path zip, Exception cause) {
    if (cause instanceof IOException io && DiskFailures.isFull(io)) {
      return DiskFailures.writing(zip, io);
    }
    return new SyncException(
        Reason.UNREADABLE,
        "%s : le classeur de « %s » ne se lit pas.".formatted(file.title(), zip.getFileName()),
        cause);
  }

  private void extractWorkbook(Path zip, Path workbook) throws IOException, SyncException {
    try (ZipFile opened = new ZipFile(zip.toFile())) {
      ZipEntry entry =
          opened.stream()
              .filter(e -> e.getName().endsWith(".xlsx"))
              .findFirst()
              .orElseThrow(() ->
                  new SyncException(
                      Reason.UNREADABLE,
                      file.title() + " : le zip ne contient pas de classeur .xlsx."));
      try (InputStream in = opened.getInputStream(entry)) {
        Files.copy(
            new LimitedInputStream(in, LARGEST_WORKBOOK),
            workbook,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private CommuneTable readWorkbook(Path workbook) throws IOException, SyncException {
    try (ReadableWorkbook opened = new ReadableWorkbook(workbook.toFile())) {
      List<CommuneTable.Line> lines = readCommunes(sheet(opened, "COM"));
      return new CommuneTable(lines, readNames(sheet(opened, "Zones_supra_communales")));
    }
  }

  private Sheet sheet(ReadableWorkbook workbook, String name) throws SyncException {
    return workbook
        .findSheet(name)
        .orElseThrow(() ->
            new SyncException(
                Reason.WRONG_COLUMNS, file.title() + " : la feuille « " + name + " » manque."));
  }

  private List<CommuneTable.Line> readCommunes(Sheet sheet) throws IOException, SyncException {
    List<CommuneTable.Line> lines = new ArrayList<>(36_000);
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> iterator = rows.iterator();
      SheetColumns columns =
          header(iterator, "CODGEO", "LIBGEO", "DEP", "REG", "EPCI", "ARR", bassinColumn);
      while (iterator.hasNext()) {
        Row row = iterator.next();
        if (!columns.text(row, "CODGEO").isEmpty()) {
          lines.add(line(columns, row));
        }
      }
    }
    return lines;
  }

  private CommuneTable.Line line(SheetColumns columns, Row row) {
    return new CommuneTable.Line(
        columns.text(row, "CODGEO"),
        columns.name(row, "LIBGEO"),
        columns.code(row, "DEP"),
        columns.code(row, "REG"),
        columns.code(row, "EPCI"),
        columns.code(row, "ARR"),
        columns.code(row, bassinColumn));
  }

  private Map<String, Map<String, String>> readNames(Sheet sheet)
      throws IOException, SyncException {
    Map<String, Map<String, String>> names = new TreeMap<>();
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> iterator = rows.iterator();
      SheetColumns columns = header(iterator, "NIVGEO", "CODGEO", "LIBGEO");
      while (iterator.hasNext()) {
        Row row = iterator.next();
        names
            .computeIfAbsent(columns.text(row, "NIVGEO"), level -> new TreeMap<>())
            .put(columns.text(row, "CODGEO"), columns.name(row, "LIBGEO"));
      }
    }
    return names;
  }

  /** Goes down to the row of column codes; the title above it must name the expected year. */
  private SheetColumns header(Iterator<Row> rows, String... wanted) throws SyncException {
    StringBuilder above = new StringBuilder();
    for (int i = 0; i < ROWS_ABOVE_HEADER && rows.hasNext(); i++) {
      Row row = rows.next();
      SheetColumns columns = SheetColumns.of(row);
      if (columns.has("CODGEO")) {
        checkVintage(above.toString());
        columns.require(file, wanted);
        return columns;
      }
      if (row.getCellCount() > 0) {
        above.append(row.getCellText(0)).append('\n');
      }
    }
    throw new SyncException(
        Reason.WRONG_COLUMNS,
        file.title() + " : la ligne des colonnes (CODGEO, LIBGEO …) est introuvable.");
  }

  private void checkVintage(String titles) throws SyncException {
    if (!titles.contains("1er janvier " + file.vintage())) {
      throw new SyncException(
          Reason.WRONG_VINTAGE,
          "%s : millésime %s attendu, or le fichier annonce « %s »."
              .formatted(file.title(), file.vintage(), titles.lines().findFirst().orElse("")));
    }
  }
}
