package fr.quifaitquoi.api.cli;

import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.api.settings.SettingsReader;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the service and keeps it until it is asked to stop. */
@Command(name = "serve", description = "Démarre le service : la carte, l’annuaire et l’API.")
final class ServeCommand implements Callable<Integer> {
  @Mixin HelpOption help = new HelpOption();
  @Mixin InstanceOptions instance = new InstanceOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--demo", description = "Charge des exemples dans une base vide.")
  boolean demo;

  /** Starts, asks itself for what people ask most, and stops: for the launcher's start-up cache. */
  @Option(names = "--entrainement", hidden = true)
  boolean training;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port d’écoute (par défaut : 8080 ; 0 : un port libre).")
  void setPort(@Nullable Integer port) {
    instance.choose(Setting.PORT, port);
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    SettingsReader reader = instance.read();
    Settings settings = reader.read();
    reader
        .describe()
        .forEach((key, value) ->
            out.println(
                "  "
                    + key
                    + " = "
                    + (value.value().isEmpty() ? "–" : value.value())
                    + "  ("
                    + value.origin()
                    + ")"));
    EndOfProcess end = new EndOfProcess();
    try (Engine engine = Engine.open(settings);
        Service service = Service.start(engine)) {
      out.println("Prêt : " + service.address());
      if (training) {
        service.train();
      } else {
        end.await();
      }
    } finally {
      end.release();
    }
    return CommandLines.OK;
  }
}
