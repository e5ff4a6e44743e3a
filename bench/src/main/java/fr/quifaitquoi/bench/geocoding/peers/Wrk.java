package fr.quifaitquoi.bench.geocoding.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs wrk, the HTTP load generator, with four connections over a list of paths. */
final class Wrk {
  private static final int CONNECTIONS = 4;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern COUNT = Pattern.compile("([0-9]+) requests in");
  private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

  /**
   * What wrk measured.
   *
   * @param answers how many came
   * @param perSecond answers per second
   * @param p99Millis the time that 99 % of the answers took at most, milliseconds
   */
  record Load(long answers, double perSecond, double p99Millis) {}

  private Wrk() {}

  /** Asks the paths again and again for some seconds; fails when an answer was not 2xx. */
  static Load run(String base, List<String> paths, int seconds)
      throws IOException, InterruptedException {
    Path script = Files.createTempFile("questions", ".lua");
    try {
      Files.writeString(script, lua(paths));
      Process process =
          new ProcessBuilder(
                  "wrk",
                  "-t1",
                  "-c" + CONNECTIONS,
                  "-d" + seconds + "s",
                  "--latency",
                  "-s",
                  script.toString(),
                  base)
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0 || FAILED.matcher(output).find()) {
        throw new IOException("wrk: " + output);
      }
      return new Load(
          Long.parseLong(find(COUNT, output).group(1)),
          Double.parseDouble(find(RATE, output).group(1)),
          millis(output));
    } finally {
      Files.delete(script);
    }
  }

  private static double millis(String output) throws IOException {
    Matcher p99 = find(P99, output);
    double value = Double.parseDouble(p99.group(1));
    return switch (p99.group(2)) {
      case "us" -> value / 1000;
      case "s" -> value * 1000;
      default -> value;
    };
  }

  private static Matcher find(Pattern pattern, String output) throws IOException {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IOException("wrk says no " + pattern + ": " + output);
    }
    return matcher;
  }

  private static String lua(List<String> paths) {
    StringBuilder lua = new StringBuilder("local paths = {\n");
    for (String path : paths) {
      lua.append('"').append(path.replace("\\", "\\\\").replace("\"", "\\\"")).append("\",\n");
    }
    return lua.append("}\nlocal i = 0\n")
        .append("request = function()\n  i = i % #paths + 1\n")
        .append("  return wrk.format(\"GET\", paths[i])\nend\n")
        .toString();
  }
}
