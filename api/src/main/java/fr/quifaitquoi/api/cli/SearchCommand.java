package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.search.SearchParameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The API's search, in a terminal. */
@Command(name = "search", description = "Cherche dans l’annuaire, comme le site et l’API.")
final class SearchCommand implements Callable<Integer> {
  @Mixin HelpOption help = new HelpOption();
  @Mixin InstanceOptions instance = new InstanceOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "TEXTE", description = "Ce que l’on cherche.")
  @Nullable String text;

  @Option(names = "--json", description = "Affiche la réponse de l’API.")
  boolean json;

  /** Gives the command one option for each parameter of the API. */
  static void addFilters(CommandSpec spec) {
    for (String name : SearchParameters.names()) {
      if (!name.equals("q")) {
        spec.addOption(
            OptionSpec.builder(option(name))
                .paramLabel("VALEUR")
                .type(String.class)
                .description("Comme le paramètre « " + name + " » de l’API.")
                .build());
      }
    }
  }

  private static String option(String parameter) {
    return "--" + parameter.replace('_', '-');
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    if (text != null) {
      arguments.put("q", text);
    }
    for (String name : SearchParameters.names()) {
      OptionSpec option = spec.findOption(option(name));
      if (option != null && option.getValue() instanceof String value) {
        arguments.put(name, value);
      }
    }
    JsonNode answer =
        TaskRunner.run(new SearchTask(), arguments, instance.read().read(), Reporter.SILENT);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(answer.toPrettyString());
    } else {
      show(answer, out);
    }
    return CommandLines.OK;
  }

  private static void show(JsonNode answer, PrintWriter out) {
    for (JsonNode fiche : answer.path("fiches")) {
      out.println(
          "%-10s  %-10s  %-50s  %s"
              .formatted(
                  fiche.path("id").asText(),
                  fiche.path("type").asText(),
                  fiche.path("nom").asText(),
                  fiche.path("nom_commune").asText("")));
    }
    long total = answer.path("total").asLong();
    out.println(total < 2 ? total + " fiche" : total + " fiches");
    if (answer.path("suivant").isTextual()) {
      out.println("La suite : --curseur " + answer.path("suivant").asText());
    }
  }
}
