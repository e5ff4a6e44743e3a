package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.entry.EntryIds;
import fr.quifaitquoi.api.entry.EntryStore;
import fr.quifaitquoi.api.entry.Lookup;
import fr.quifaitquoi.api.entry.StoredEntry;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.ProblemType;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** One fiche, whole, from the database. */
@Controller("/api/v1/fiches")
@Produces(MediaType.ALL)
final class FicheController {

  private static final Parameter<String> ID_FIELD =
      new Parameter<>(
          "id",
          text -> {
            String id = text.toLowerCase(Locale.ROOT);
            if (!EntryIds.isWellFormed(id)) {
              throw new UnreadableValueException("attend les dix caractères d’une fiche.");
            }
            return id;
          });

  private final EntryStore entries;
  private final GeographyHolder geography;
  private final Settings settings;

  FicheController(EntryStore entries, GeographyHolder geography, Settings settings) {
    this.entries = entries;
    this.geography = geography;
    this.settings = settings;
  }

  /** The fiche; 301 when it was merged into another, 410 when it was archived. */
  @Get("/{id}")
  HttpResponse<?> get(HttpRequest<?> request, @PathVariable String id) {
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    reader.refuseUnknown(List.of());
    reader.throwIfAny();
    return switch (entries.lookUp(ID_FIELD.read(id))) {
      case Lookup.Shown shown -> answer(request, shown.entry());
      case Lookup.Moved moved ->
          HttpResponse.redirect(URI.create("/api/v1/fiches/" + moved.id())).status(301);
      case Lookup.Gone gone ->
          throw new ProblemException(ProblemType.GONE, "Cette fiche a été archivée.", List.of());
      case Lookup.Unknown unknown ->
          throw ProblemException.notFound("Aucune fiche ne porte cet identifiant.");
    };
  }

  private HttpResponse<byte[]> answer(HttpRequest<?> request, StoredEntry entry) {
    return Answers.of(
        request,
        "W/\"" + entry.id() + "-" + entry.version() + "-" + geography.generation() + "\"",
        MediaType.APPLICATION_JSON,
        Answers.REVALIDATE,
        () -> {
          FicheMaker fiches = new FicheMaker(geography.get(), settings);
          return new FicheJson(entry, entries.listLinksTo(entry.id())).json(fiches);
        });
  }
}
