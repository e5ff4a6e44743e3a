package fr.quifaitquoi.api.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Names the points of a file. */
@Command(
    name = "reverse",
    description =
        "Donne l’adresse ou la commune des points d’un fichier. Interrompue, la commande reprend"
            + " où elle en était.")
final class ReverseCommand implements Callable<Integer> {
  @Mixin HelpOption help = new HelpOption();
  @Mixin InstanceOptions instance = new InstanceOptions();
  @Mixin GeocodingOptions options = new GeocodingOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(true, null, instance, spec);
  }
}
