package fr.quifaitquoi.indexer.reading.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Follows the quotes of a CSV text while it is read, to tell at its end whether one was left open:
 * the parser then takes all the rest for one value and says nothing.
 */
final class QuoteWatch extends FilterReader {
  private enum State {
    FIELD_START,
    BARE,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final char separator;
  private State state = State.FIELD_START;
  private long line = 1;
  private long openedAt;

  QuoteWatch(Reader in, char separator) {
    super(in);
    this.separator = separator;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      take((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    for (int i = 0; i < n; i++) {
      take(buffer[offset + i]);
    }
    return n;
  }

  private void take(char c) {
    if (c == '\n') {
      line++;
    }
    state =
        switch (state) {
          case FIELD_START -> start(c);
          case BARE -> ends(c) ? State.FIELD_START : State.BARE;
          case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
          case QUOTE_IN_QUOTED ->
              c == '"' ? State.QUOTED : ends(c) ? State.FIELD_START : State.BARE;
        };
  }

  private State start(char c) {
    if (c == '"') {
      openedAt = line;
      return State.QUOTED;
    }
    return ends(c) ? State.FIELD_START : State.BARE;
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  /** Line of the quote that is still open, 0 when none is. */
  long findOpenQuote() {
    return state == State.QUOTED ? openedAt : 0;
  }
}
