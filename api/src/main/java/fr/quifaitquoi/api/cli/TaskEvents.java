package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.api.engine.Reporter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How the service tells a command what happens to its work: one JSON object per line, the last one
 * being the result or the failure. Used by one thread.
 */
final class TaskEvents implements Reporter {
  static final String RESULT = "resultat";
  static final String FAILURE = "echec";
  private static final String LINE = "ligne";
  private static final String STEP = "etape";
  private static final long MILLIS_BETWEEN_STEPS = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputStream out;
  private long lastStep;

  TaskEvents(OutputStream out) {
    this.out = out;
  }

  @Override
  public void line(String text) {
    write(JSON.createObjectNode().put(LINE, text));
  }

  @Override
  public void progress(String step, long done, long total) {
    long now = System.currentTimeMillis();
    if (now - lastStep >= MILLIS_BETWEEN_STEPS || done == total) {
      lastStep = now;
      write(JSON.createObjectNode().put(STEP, step).put("fait", done).put("total", total));
    }
  }

  void result(JsonNode result) {
    ObjectNode event = JSON.createObjectNode();
    event.set(RESULT, result);
    write(event);
  }

  void failure(String message) {
    write(JSON.createObjectNode().put(FAILURE, message));
  }

  private void write(JsonNode event) {
    try {
      out.write((event + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // The command is gone (Ctrl-C): its work is not wanted any more.
      throw new UncheckedIOException(e);
    }
  }

  /** Tells a reporter what an event says. */
  static void replay(JsonNode event, Reporter reporter) {
    if (event.has(LINE)) {
      reporter.line(event.get(LINE).asText());
    } else if (event.has(STEP)) {
      reporter.progress(
          event.get(STEP).asText(), event.path("fait").asLong(), event.path("total").asLong());
    }
  }
}
