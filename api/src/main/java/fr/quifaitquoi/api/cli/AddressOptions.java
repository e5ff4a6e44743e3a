package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which addresses to bring in. */
final class AddressOptions {
  private static final Pattern DEPARTEMENT = Pattern.compile("\\d{2,3}|2[AB]");

  @Option(
      names = "--addresses",
      paramLabel = "DÉPARTEMENTS",
      split = ",",
      description =
          "Les adresses de ces départements (37,41), ou de ceux de la région de l’instance"
              + " (region), prises dans la Base adresse nationale.")
  List<String> departements = new ArrayList<>();

  @Option(
      names = "--addresses-file",
      paramLabel = "FICHIER",
      description =
          "Les adresses d’un fichier BAN ou BAL, à la place de celles des communes qu’il"
              + " contient.")
  List<Path> files = new ArrayList<>();

  boolean isEmpty() {
    return departements.isEmpty() && files.isEmpty();
  }

  /** Refuses codes that no département can have, and files that are not there. */
  void check(CommandLine command) {
    for (String code : departements) {
      if (!code.equals(AddressSyncTask.OWN_REGION)
          && !DEPARTEMENT.matcher(normal(code)).matches()) {
        throw new ParameterException(
            command,
            "--addresses : « "
                + code
                + " » n’est pas un département. Donnez des codes, comme 37,41, ou « region ».");
      }
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(
            command, "--addresses-file : le fichier « " + file + " » n’existe pas.");
      }
    }
  }

  void addTo(ObjectNode arguments) {
    ArrayNode codes = arguments.putArray(AddressSyncTask.DEPARTEMENTS);
    departements.forEach(code -> codes.add(normal(code)));
    ArrayNode paths = arguments.putArray(AddressSyncTask.FILES);
    files.forEach(file -> paths.add(file.toAbsolutePath().normalize().toString()));
  }

  private static String normal(String code) {
    String stripped = code.strip();
    if (stripped.equals(AddressSyncTask.OWN_REGION)) {
      return stripped;
    }
    String upper = stripped.toUpperCase(Locale.ROOT);
    return upper.length() == 1 ? "0" + upper : upper;
  }
}
