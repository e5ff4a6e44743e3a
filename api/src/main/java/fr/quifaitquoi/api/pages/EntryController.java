package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.entry.StoredEntry;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Card;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.ProblemView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a fiche. Its id decides; the readable part of the address is mended by a redirect.
 */
@Produces(MediaType.TEXT_HTML)
@Controller("/fiches")
final class EntryController {
  private static final Pattern ADDRESS = Pattern.compile("(?:(.{1,200})-)?([0-9A-Za-z]{10})");

  private final PageAnswers answers;
  private final Database database;
  private final JsonLd jsonLd;

  EntryController(PageAnswers answers, Database database, ObjectMapper mapper) {
    this.answers = answers;
    this.database = database;
    jsonLd = new JsonLd(mapper);
  }

  @Get
  HttpResponse<?> all() {
    return PageAnswers.moved("/recherche");
  }

  @Get("/{address}")
  HttpResponse<?> show(HttpRequest<?> request, @PathVariable String address) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      throw ProblemException.notFound("Cette fiche n’existe pas, ou plus.");
    }
    String id = matcher.group(2).toLowerCase(Locale.ROOT);
    Optional<EntryLinks.Found> found = EntryLinks.find(database, id);
    if (found.isEmpty()) {
      return redirected(request, id);
    }
    StoredEntry entry = found.get().entry();
    if (entry.content().identity().status() == Status.ARCHIVED) {
      return gone(request, entry);
    }
    if (!entry.isPublic()) {
      throw ProblemException.notFound("Cette fiche n’existe pas, ou plus.");
    }
    String path = Addresses.entry(entry.slug(), entry.id());
    if (!path.endsWith("/" + address)) {
      return PageAnswers.moved(path);
    }
    String base = answers.baseUrl(request);
    EntryPage page = new EntryPage(answers.instance(), found.get());
    return answers.ok(request, page.make(base, jsonLd.of(entry, base + path)));
  }

  private HttpResponse<?> redirected(HttpRequest<?> request, String id) {
    Optional<EntryLinks.Redirect> redirect = EntryLinks.findRedirect(database, id);
    if (redirect.isEmpty()) {
      throw ProblemException.notFound("Cette fiche n’existe pas, ou plus.");
    }
    Optional<StoredEntry> target = redirect.get().target();
    return target.isPresent()
        ? PageAnswers.moved(Addresses.entry(target.get().slug(), target.get().id()))
        : gone(request, "Cette fiche a été retirée de l’annuaire.", "");
  }

  private HttpResponse<?> gone(HttpRequest<?> request, StoredEntry entry) {
    String sentence = "Cette fiche a été archivée\u00a0: ce qu’elle décrivait n’est plus actif.";
    return gone(request, sentence, entry.content().identity().name());
  }

  private HttpResponse<?> gone(HttpRequest<?> request, String sentence, String name) {
    ProblemView view =
        new ProblemView(
            new Head("Fiche retirée", sentence, request.getPath(), false, null, "carte"),
            HttpStatus.GONE.getCode(),
            sentence,
            List.of(
                Link.to("Chercher dans l’annuaire", "/recherche"),
                Link.to("Revenir à l’accueil", "/")),
            alike(name));
    return answers.status(request, HttpStatus.GONE, view);
  }

  private List<Card> alike(String name) {
    if (name.isEmpty()) {
      return List.of();
    }
    Instance instance = answers.instance();
    SearchRequest request = SearchEdit.all().text(French.typography(name)).first(3).build();
    CardMaker cards = instance.cards();
    return instance.search(PageSearch.of(request, instance)).hits().stream()
        .map(hit -> cards.make(hit, false, instance.today()))
        .toList();
  }
}
