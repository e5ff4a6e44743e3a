package fr.quifaitquoi.api.geoapi;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;

/** The routes of the national service of communes, EPCI, départements and régions. */
@Controller
@Produces(MediaType.ALL)
final class GeoApiController {
  private final GeoAnswers answers;

  GeoApiController(GeoAnswers answers) {
    this.answers = answers;
  }

  @Get("/communes")
  HttpResponse<?> communes(HttpRequest<?> request) {
    return answers.list(request, Kind.COMMUNE);
  }

  @Get("/communes/{code}")
  HttpResponse<?> commune(HttpRequest<?> request, @PathVariable String code) {
    return answers.one(request, Kind.COMMUNE, code);
  }

  @Get("/communes_associees_deleguees")
  HttpResponse<?> parts(HttpRequest<?> request) {
    return answers.list(request, Kind.PART);
  }

  @Get("/communes_associees_deleguees/{code}")
  HttpResponse<?> part(HttpRequest<?> request, @PathVariable String code) {
    return answers.one(request, Kind.PART, code);
  }

  @Get("/epcis")
  HttpResponse<?> epcis(HttpRequest<?> request) {
    return answers.list(request, Kind.INTERCOMMUNALITY);
  }

  @Get("/epcis/{code}")
  HttpResponse<?> epci(HttpRequest<?> request, @PathVariable String code) {
    return answers.one(request, Kind.INTERCOMMUNALITY, code);
  }

  @Get("/epcis/{code}/communes")
  HttpResponse<?> communesOfEpci(HttpRequest<?> request, @PathVariable String code) {
    return answers.children(request, Kind.INTERCOMMUNALITY, code, Kind.COMMUNE);
  }

  @Get("/departements")
  HttpResponse<?> departements(HttpRequest<?> request) {
    return answers.list(request, Kind.DEPARTMENT);
  }

  @Get("/departements/{code}")
  HttpResponse<?> departement(HttpRequest<?> request, @PathVariable String code) {
    return answers.one(request, Kind.DEPARTMENT, code);
  }

  @Get("/departements/{code}/communes")
  HttpResponse<?> communesOfDepartement(HttpRequest<?> request, @PathVariable String code) {
    return answers.children(request, Kind.DEPARTMENT, code, Kind.COMMUNE);
  }

  @Get("/regions")
  HttpResponse<?> regions(HttpRequest<?> request) {
    return answers.list(request, Kind.REGION);
  }

  @Get("/regions/{code}")
  HttpResponse<?> region(HttpRequest<?> request, @PathVariable String code) {
    return answers.one(request, Kind.REGION, code);
  }

  @Get("/regions/{code}/departements")
  HttpResponse<?> departementsOfRegion(HttpRequest<?> request, @PathVariable String code) {
    return answers.children(request, Kind.REGION, code, Kind.DEPARTMENT);
  }
}
