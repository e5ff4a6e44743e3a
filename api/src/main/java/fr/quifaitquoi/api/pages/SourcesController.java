package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.source.ImportCounts;
import fr.quifaitquoi.api.source.ImportRun;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.indexer.entry.PartialDate;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import fr.quifaitquoi.indexer.geocoding.address.IndexDescription;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.SourcesView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where fiches and territories come from. */
@Produces(MediaType.TEXT_HTML)
@Controller("/sources")
final class SourcesController {
  private static final ZoneId HERE = ZoneId.of("Europe/Paris");

  /**
   * Measured on région 24 against INSEE's bassins de vie of 2022: docs/geography.md,
   * EstimatedBassinsTest.
   */
  private static final String ACCURACY =
      "Les bassins de vie sont estimés\u00a0: en Centre-Val de Loire, l’estimation place dans leur"
          + " bassin officiel 72,5\u00a0% des communes et 85,1\u00a0% des habitants. Les données"
          + " officielles se chargent par «\u00a0./quifaitquoi geodata sync\u00a0».";

  private final PageAnswers answers;
  private final AddressIndexes addresses;
  private final SourceStore sources;

  SourcesController(PageAnswers answers, AddressIndexes addresses, Database database) {
    this.answers = answers;
    this.addresses = addresses;
    sources = new SourceStore(database);
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    List<SourcesView.Directory> directories = sources.list().stream().map(this::directory).toList();
    List<SourcesView.Reference> references =
        Stream.concat(
                answers.instance().geography().listDatasets().stream()
                    .map(dataset -> reference(dataset, dataset.name())),
                addresses.list().stream().flatMap(SourcesController::references))
            .toList();
    boolean estimated =
        answers.instance().geography().list(Level.BASSIN_DE_VIE).stream()
            .anyMatch(bassin -> bassin.composition() == Method.ESTIMEE);
    Head head =
        Head.of(
            "Sources",
            "D’où viennent les fiches et les territoires, sous quelle licence et à quelle date.",
            "/sources",
            "sources");
    return answers.ok(
        request, new SourcesView(head, directories, references, estimated ? ACCURACY : null));
  }

  private SourcesView.Directory directory(Source source) {
    List<ImportRun> runs = sources.listRuns(source.id(), 1);
    long entries =
        answers.instance().count(SearchEdit.all().sources(Set.of(source.code())).build());
    String name = French.typography(source.profile().name());
    return new SourcesView.Directory(
        source.code(),
        new Link(name, webAddress(source.profile().url()), null),
        source.profile().licence(),
        entries,
        date(source.lastSuccessAt()),
        runs.isEmpty() ? "Jamais lue" : health(source, runs.getFirst().counts()));
  }

  private static String health(Source source, ImportCounts counts) {
    List<String> parts = new ArrayList<>();
    if (source.lastRunAt() != null
        && !source.lastRunAt().equals(source.lastSuccessAt())
        && source.lastSuccessAt() != null
        && source.lastRunAt().isAfter(source.lastSuccessAt().plusSeconds(60))) {
      parts.add("la dernière lecture a échoué");
    }
    add(parts, counts.added(), "ajoutée", "ajoutées");
    add(parts, counts.changed(), "modifiée", "modifiées");
    add(parts, counts.unchanged(), "inchangée", "inchangées");
    add(parts, counts.refused(), "refusée", "refusées");
    add(parts, counts.gone(), "disparue", "disparues");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String singular, String plural) {
    if (count > 0) {
      parts.add(French.count(count, singular, plural));
    }
  }

  private static Stream<SourcesView.Reference> references(IndexDescription index) {
    String count = French.count(index.addresses(), "adresse", "adresses");
    return index.datasets().stream()
        .map(dataset -> reference(dataset, dataset.name() + ", " + count));
  }

  private static SourcesView.Reference reference(Dataset dataset, String name) {
    return new SourcesView.Reference(
        new Link(French.typography(name), webAddress(dataset.url()), null),
        dataset.vintage(),
        dataset.licence(),
        PartialDate.find(dataset.retrievedOn())
            .map(date -> French.partialDate(date.text()))
            .orElse(dataset.retrievedOn()));
  }

  private static @Nullable String webAddress(@Nullable String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }

  private static String date(@Nullable Instant at) {
    return at == null ? "–" : French.date(LocalDate.ofInstant(at, HERE));
  }
}
