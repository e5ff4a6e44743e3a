package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.web.RgaaTable;
import fr.quifaitquoi.web.view.AccessibilityView;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.SiteMapView;
import fr.quifaitquoi.web.view.TerritoryView;
import fr.quifaitquoi.web.view.TextView;
import fr.quifaitquoi.web.view.TextView.Section;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages that say what the site is, and by what rules. */
@Produces(MediaType.TEXT_HTML)
@Controller
final class TextsController {
  private final PageAnswers answers;

  TextsController(PageAnswers answers) {
    this.answers = answers;
  }

  @Get("/accessibilite")
  HttpResponse<?> accessibility(HttpRequest<?> request) {
    RgaaTable table = RgaaTable.bundled();
    Head head =
        Head.of(
            "Accessibilité",
            "Déclaration d’accessibilité, critère par critère.",
            "/accessibilite",
            "");
    return answers.ok(
        request,
        new AccessibilityView(head, table.state(), table.counts(), table.topics(), difficulty()));
  }

  private String difficulty() {
    return contact()
        .map(to -> "Écrivez-nous\u00a0: " + to + ". Nous vous répondrons sous deux jours ouvrés.")
        .orElse("Adressez-vous à la structure qui vous a fait connaître ce site.");
  }

  private Optional<String> contact() {
    String contact = answers.instance().settings().instance().contact();
    return contact.isEmpty() ? Optional.empty() : Optional.of(contact);
  }

  @Get("/mentions-legales")
  HttpResponse<?> legal(HttpRequest<?> request) {
    String name = answers.instance().settings().instance().name();
    List<Section> sections =
        List.of(
            section(
                "Éditeur",
                contact()
                    .map(to ->
                        "Le site «\u00a0"
                            + name
                            + "\u00a0» est publié par son exploitant, que l’on joint à l’adresse "
                            + to
                            + ".")
                    .orElse(
                        "L’exploitant de ce site n’a pas encore indiqué ses coordonnées (réglage"
                            + " «\u00a0instance.contact\u00a0»).")),
            section(
                "Données",
                "Chaque fiche dit de quel annuaire elle vient et sous quelle licence. La page"
                    + " «\u00a0Sources\u00a0» les énumère.",
                "Fonds de carte\u00a0: voir le crédit au bas de chaque carte."),
            section(
                "Logiciel",
                "Ce site est un logiciel libre, sous licence AGPL 3.0 ou ultérieure. Icônes\u00a0:"
                    + " Lucide (licence ISC). Carte\u00a0: Leaflet (licence BSD)."));
    return text(request, "Mentions légales", "/mentions-legales", sections);
  }

  @Get("/donnees-personnelles")
  HttpResponse<?> privacy(HttpRequest<?> request) {
    List<Section> sections =
        List.of(
            section(
                "",
                "Ce site ne dépose aucun cookie, ne mesure pas votre passage et ne vous demande pas"
                    + " de compte. Il n’y a donc rien à accepter."),
            section(
                "Votre position",
                "«\u00a0Autour de moi\u00a0» demande votre position à votre appareil. Elle est"
                    + " arrondie à environ un kilomètre avant d’être utilisée, n’est pas"
                    + " enregistrée, et un lien partagé ne donne que la commune."),
            section(
                "Ce que les fiches montrent",
                "Les fiches montrent les coordonnées des structures que leur source a rendues"
                    + " publiques. Les numéros de portable, les adresses qui portent le nom d’une"
                    + " personne et les contacts nommés ne sont pas publiés sans l’accord de la"
                    + " personne.",
                contact()
                    .map(to ->
                        "Pour demander la correction ou le retrait d’une donnée qui vous"
                            + " concerne\u00a0: "
                            + to
                            + ".")
                    .orElse(
                        "Pour demander la correction ou le retrait d’une donnée qui vous concerne,"
                            + " adressez-vous à l’exploitant du site.")),
            section(
                "Géocodage",
                "Les adresses que vous cherchez et les fichiers que vous déposez sont traités sur"
                    + " ce serveur et ne sont envoyés à aucun autre. Un fichier est effacé dès"
                    + " qu’il est traité, son résultat au plus tard une heure après."),
            section(
                "Fond de carte",
                "Quand la carte s’affiche, votre navigateur demande ses images au serveur de fonds"
                    + " de carte indiqué sur la carte. Aucun autre site n’est appelé."));
    return text(request, "Données personnelles", "/donnees-personnelles", sections);
  }

  @Get("/a-propos")
  HttpResponse<?> about(HttpRequest<?> request) {
    Instance instance = answers.instance();
    List<Link> propose =
        instance
            .contactUrl("Proposer une fiche")
            .map(url -> List.of(Link.to("Proposer une fiche", url)))
            .orElse(List.of());
    List<Section> sections =
        List.of(
            section(
                "",
                "«\u00a0"
                    + instance.settings().instance().name()
                    + "\u00a0» est la carte et l’annuaire de celles et ceux qui font la vie"
                    + " citoyenne en "
                    + instance.homeName()
                    + "\u00a0: qui fait quoi, où, avec qui, et ce que l’on peut en apprendre.",
                "On y cherche par mots, par thème et par territoire. Le bassin de vie y tient une"
                    + " place à part. "
                    + Places.BASSIN_EXPLAINED),
            section(
                "D’où viennent les fiches",
                "D’annuaires publics et associatifs, dont chaque fiche nomme la source, la licence"
                    + " et la date. Rien n’est inventé\u00a0: les exemples de démonstration portent"
                    + " le mot «\u00a0Exemple\u00a0»."),
            new Section(
                "proposer",
                "Proposer une fiche",
                List.of(
                    contact()
                        .map(to ->
                            "Vous connaissez une structure, une initiative ou un rendez-vous qui"
                                + " manque\u00a0? Écrivez à "
                                + to
                                + ", avec le nom, la commune et une adresse où le vérifier.")
                        .orElse(
                            "Vous connaissez une structure, une initiative ou un rendez-vous qui"
                                + " manque\u00a0? Signalez-le à l’exploitant du site, avec le nom,"
                                + " la commune et une adresse où le vérifier.")),
                propose));
    return text(request, "À propos", "/a-propos", sections);
  }

  @Get("/plan-du-site")
  HttpResponse<?> siteMap(HttpRequest<?> request) {
    List<TerritoryView.Group> groups = new ArrayList<>();
    groups.add(
        new TerritoryView.Group(
            "Chercher",
            List.of(
                Link.to("Carte et recherche", "/"),
                Link.to("Toutes les fiches", "/recherche"),
                Link.to("Agenda", "/agenda"),
                Link.to("Géocodage d’adresses et de fichiers", "/geocodage"))));
    groups.add(
        new TerritoryView.Group(
            "Thèmes",
            answers.instance().vocabulary().themes().themes().stream()
                .filter(theme -> theme.parent().isEmpty())
                .map(theme -> Link.to(theme.label(), Addresses.theme(theme.code())))
                .toList()));
    groups.add(
        new TerritoryView.Group(
            "Territoires", List.of(Link.to("Tous les territoires", "/territoires"))));
    groups.add(
        new TerritoryView.Group(
            "Le site",
            List.of(
                Link.to("Sources", "/sources"),
                Link.to("Accessibilité", "/accessibilite"),
                Link.to("Mentions légales", "/mentions-legales"),
                Link.to("Données personnelles", "/donnees-personnelles"),
                Link.to("À propos", "/a-propos"))));
    Head head = Head.of("Plan du site", "Toutes les rubriques du site.", "/plan-du-site", "");
    return answers.ok(request, new SiteMapView(head, groups));
  }

  private HttpResponse<?> text(
      HttpRequest<?> request, String title, String path, List<Section> sections) {
    Head head = Head.of(title, title + " de ce site.", path, "");
    return answers.ok(request, new TextView(head, sections));
  }

  private static Section section(String title, String... paragraphs) {
    return new Section(null, title, List.of(paragraphs), List.of());
  }
}
