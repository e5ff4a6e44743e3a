package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.http.ErrorPage;
import fr.quifaitquoi.api.http.Problem;
import fr.quifaitquoi.web.Pages;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.ProblemView;
import gg.jte.TemplateException;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errors told in the site's own layout; plainly when even that fails, as it does without the front
 * end's bundles.
 */
@Singleton
@Replaces(ErrorPage.class)
final class PageErrors extends ErrorPage {
  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

  private final Pages pages = new Pages();
  private final Instance instance;

  PageErrors(PageAnswers answers) {
    instance = answers.instance();
  }

  @Override
  public byte[] render(Problem problem) {
    String sentence = problem.detail();
    if (problem.status() >= 500 && problem.instance() != null) {
      sentence += " Référence à nous communiquer\u00a0: " + problem.instance() + ".";
    }
    List<Link> ways = new ArrayList<>();
    ways.add(Link.to("Chercher dans l’annuaire", "/"));
    ways.add(Link.to("Voir les territoires", "/territoires"));
    ways.add(Link.to("Plan du site", "/plan-du-site"));
    String title = problem.status() == 404 ? "Page introuvable" : problem.title();
    Head head = new Head(title, sentence, "/", false, null, "");
    ProblemView view = new ProblemView(head, problem.status(), sentence, ways, List.of());
    try {
      return pages.render(instance.plainSite(), view).getBytes(StandardCharsets.UTF_8);
    } catch (TemplateException e) {
      LOG.error(
          "{}: the error page could not be made, a plain one was given", problem.instance(), e);
      return super.render(problem);
    }
  }
}
