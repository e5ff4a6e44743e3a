package fr.quifaitquoi.api.cli;

import fr.quifaitquoi.api.engine.Reporter;
import java.io.Console;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a progress bar on a terminal, and plain lines elsewhere; on standard error. */
public final class TerminalReporter implements Reporter, AutoCloseable {
  private static final long MILLIS_BETWEEN_LINES = 5_000;

  private final PrintWriter err;
  private final boolean terminal;
  private @Nullable ProgressBar bar;
  private String step = "";
  private long lastLine;
  private long stepStart;
  private long doneBefore;

  /**
   * @param err where progress is told
   */
  public TerminalReporter(PrintWriter err) {
    this.err = err;
    terminal = System.console() instanceof Console console && console.isTerminal();
  }

  @Override
  public void line(String text) {
    endStep();
    err.println(text);
  }

  @Override
  public void progress(String name, long done, long total) {
    boolean begins = !name.equals(step);
    if (begins) {
      endStep();
      step = name;
      stepStart = System.nanoTime();
      doneBefore = done;
    }
    if (terminal) {
      draw(done, total);
    } else if (begins || System.currentTimeMillis() - lastLine > MILLIS_BETWEEN_LINES) {
      lastLine = System.currentTimeMillis();
      err.println(
          total > 0
              ? "%s : %s %% (%s/s)".formatted(name, percent(done, total), rate(done))
              : name + "…");
    }
  }

  private static String percent(long done, long total) {
    return "%d".formatted(Math.min(100, done * 100 / total));
  }

  /** What an earlier run had done costs no time. */
  private String rate(long done) {
    double seconds = Math.max(1e-3, (System.nanoTime() - stepStart) / 1e9);
    return String.format(Locale.FRENCH, "%,d", Math.round((done - doneBefore) / seconds));
  }

  private void draw(long done, long total) {
    ProgressBar drawn = bar;
    if (drawn == null) {
      drawn =
          new ProgressBarBuilder()
              .setTaskName(step)
              .setInitialMax(total > 0 ? total : -1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(100)
              .startsFrom(done, Duration.ZERO)
              .showSpeed(new DecimalFormat("#,##0"))
              .build();
      bar = drawn;
    }
    if (total > 0) {
      drawn.maxHint(total);
    }
    drawn.stepTo(done);
  }

  private void endStep() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    step = "";
  }

  @Override
  public void close() {
    endStep();
    err.flush();
  }
}
