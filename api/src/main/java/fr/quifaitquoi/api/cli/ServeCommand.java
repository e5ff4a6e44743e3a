package fr.quifaitquoi.api.cli;

import fr.quifaitquoi.api.demo.DemoData;
import fr.quifaitquoi.api.engine.DataLock;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.api.settings.SettingsReader;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.crs.Projection;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the service and keeps it until it is asked to stop. */
@Command(name = "serve", description = "Démarre le service : la carte, l’annuaire et l’API.")
final class ServeCommand implements Callable<Integer> {
  private static final long PAUSE_MILLIS = 200;

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

  @Option(
      names = "--couche",
      paramLabel = "FICHIER",
      description = "Publie aussi les couches d’un GeoPackage ou d’un GeoJSON (répétable).")
  void setLayers(@Nullable List<Path> files) {
    if (files != null) {
      String list =
          files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      instance.choose(Setting.LAYERS, list);
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    SettingsReader reader = instance.read();
    Settings settings = reader.read();
    show(reader);
    EndOfProcess end = new EndOfProcess();
    try (DataLock lock = takeData(settings.data());
        Engine engine = Engine.open(settings);
        Service service = Service.start(engine)) {
      engine.followDatabase();
      if (demo) {
        loadDemo(engine);
      }
      ServiceFile file = new ServiceFile(service.port(), service.token().value());
      file.write(settings.data());
      // The first conversion to Lambert-93 takes a second: nobody is to wait for it.
      Thread.ofPlatform()
          .daemon()
          .name("lambert-93")
          .start(() -> Projection.LAMBERT_93.findProjected(new Position(0.69, 47.39)));
      Thread.ofPlatform().daemon().name("couches").start(service::makeLayers);
      spec.commandLine().getOut().println("Prêt : " + service.address());
      if (training) {
        service.train();
      } else {
        end.await();
      }
      file.delete(settings.data());
    } finally {
      end.release();
    }
    return CommandLines.OK;
  }

  private void loadDemo(Engine engine) {
    PrintWriter out = spec.commandLine().getOut();
    int added =
        new DemoData(engine.database(), new SourceStore(engine.database()), Clock.systemUTC())
            .loadIfAbsent(engine.geography().get(), engine.settings().instance().territory());
    engine.index().catchUp();
    if (added > 0) {
      out.println("Démonstration : " + added + " fiches chargées.");
    }
    out.println("Pour retirer les exemples : ./quifaitquoi exemples supprimer");
  }

  private void show(SettingsReader reader) {
    PrintWriter out = spec.commandLine().getOut();
    reader
        .describe()
        .forEach((key, choice) -> {
          String value = choice.value().isEmpty() ? "–" : choice.value();
          out.println("  " + key + " = " + value + "  (" + choice.origin() + ")");
        });
  }

  /** Takes the data folder; a command that works on it is waited for, a service is not. */
  private DataLock takeData(Path data) throws IOException, InterruptedException {
    boolean told = false;
    while (true) {
      Optional<DataLock> lock = DataLock.tryTake(data);
      if (lock.isPresent()) {
        return lock.get();
      }
      Optional<LocalService> running = LocalService.find(data);
      if (running.isPresent()) {
        throw new TaskFailure(
            "Un service tourne déjà sur ces données : " + running.get().address());
      }
      if (!told) {
        told = true;
        spec.commandLine()
            .getErr()
            .println("Une autre commande travaille sur ces données : on attend sa fin…");
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
