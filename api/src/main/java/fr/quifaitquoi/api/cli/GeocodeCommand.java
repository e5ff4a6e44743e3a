package fr.quifaitquoi.api.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Geocodes the rows of a file. */
@Command(
    name = "geocode",
    description =
        "Géocode les lignes d’un fichier. Interrompue, la commande reprend où elle en était.")
final class GeocodeCommand implements Callable<Integer> {
  @Mixin HelpOption help = new HelpOption();
  @Mixin InstanceOptions instance = new InstanceOptions();
  @Mixin GeocodingOptions options = new GeocodingOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--columns",
      paramLabel = "COLONNE",
      split = ",",
      description = "Colonnes de l’adresse, dans l’ordre (par défaut : devinées).")
  @Nullable List<String> columns;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(false, columns, instance, spec);
  }
}
