package fr.quifaitquoi.indexer.reading.table;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.io.Reader;

/**
 * One pass through a CSV text, by the same rules as the parser, to know before anything is made of
 * it that it can be read to its end, and how it is written. Used by one thread, once.
 */
final class CsvScan {
  private enum State {
    FIELD_START,
    BARE,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final char separator;
  private State state = State.FIELD_START;
  private boolean afterReturn;
  private long line = 1;
  private long openedAt;
  private long records;
  private int fieldChars;
  private int recordChars;
  private boolean recordBegun;
  private String lineBreak = "";
  private long quotedFields;
  private long bareFields;
  private long emptyFields;

  private CsvScan(char separator) {
    this.separator = separator;
  }

  /** Scans to the end; refuses a quote that is never closed, and values out of all proportion. */
  static CsvScan of(Reader text, char separator) throws IOException {
    CsvScan scan = new CsvScan(separator);
    char[] buffer = new char[1 << 16];
    for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
      for (int i = 0; i < n; i++) {
        scan.take(buffer[i]);
      }
    }
    scan.end();
    return scan;
  }

  /** How many records there are, the header and blank lines included. */
  long records() {
    return records;
  }

  /** The first line break outside quotes; a line feed when there is none. */
  String lineBreak() {
    return lineBreak.isEmpty() ? "\n" : lineBreak;
  }

  CsvForm.Quotes quotes() {
    if (bareFields > 0 || quotedFields == 0) {
      return CsvForm.Quotes.NEEDED;
    }
    return emptyFields == 0 ? CsvForm.Quotes.ALL : CsvForm.Quotes.FILLED;
  }

  private void take(char c) throws UnreadableFileException {
    if (afterReturn) {
      afterReturn = false;
      if (c == '\n') {
        noteLineBreak("\r\n");
        return;
      }
      noteLineBreak("\r");
    }
    if (state == State.QUOTED) {
      takeQuoted(c);
    } else if (c == '\n' || c == '\r') {
      endRecord(c);
    } else if (c == separator) {
      endField();
      recordBegun = true;
    } else {
      takeBare(c);
    }
  }

  private void takeQuoted(char c) throws UnreadableFileException {
    if (c == '"') {
      state = State.QUOTE_IN_QUOTED;
    } else {
      line += c == '\n' ? 1 : 0;
      count();
    }
  }

  private void takeBare(char c) throws UnreadableFileException {
    recordBegun = true;
    if (c == '"' && state != State.BARE) {
      if (state == State.FIELD_START) {
        openedAt = line;
        quotedFields++;
      }
      state = State.QUOTED;
    } else {
      if (state == State.FIELD_START) {
        bareFields++;
      }
      state = State.BARE;
    }
    count();
  }

  private void count() throws UnreadableFileException {
    if (++fieldChars > Limits.VALUE_CHARS || ++recordChars > Limits.ROW_CHARS) {
      throw Limits.valueTooLong(openedAt > 0 && state == State.QUOTED ? openedAt : line);
    }
  }

  private void endField() {
    if (state == State.FIELD_START) {
      emptyFields++;
    }
    state = State.FIELD_START;
    fieldChars = 0;
  }

  private void endRecord(char c) {
    endBegunRecord();
    line++;
    if (c == '\r') {
      afterReturn = true;
    } else {
      noteLineBreak("\n");
    }
  }

  private void endBegunRecord() {
    if (recordBegun) {
      endField();
    }
    records++;
    recordChars = 0;
    recordBegun = false;
    openedAt = 0;
  }

  private void noteLineBreak(String found) {
    if (lineBreak.isEmpty()) {
      lineBreak = found;
    }
  }

  private void end() throws UnreadableFileException {
    if (afterReturn) {
      noteLineBreak("\r");
    }
    if (state == State.QUOTED) {
      throw DelimitedTable.openQuote(openedAt);
    }
    if (recordBegun) {
      endBegunRecord();
    }
  }
}
