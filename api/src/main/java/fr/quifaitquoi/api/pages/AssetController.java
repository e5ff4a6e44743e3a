package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.web.Assets;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;

/** The front end's files, whose names change with their content. */
@Produces(MediaType.ALL)
@Controller
final class AssetController {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_A_DAY = "public, max-age=86400";

  @Get("/assets/{name}")
  HttpResponse<byte[]> asset(@PathVariable String name) throws IOException {
    Assets.Asset asset =
        Assets.find(name).orElseThrow(() -> ProblemException.notFound("Ce fichier n’existe pas."));
    return HttpResponse.ok(asset.content())
        .header(HttpHeaders.CONTENT_TYPE, asset.contentType())
        .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
  }

  @Get("/favicon.svg")
  HttpResponse<byte[]> icon() {
    return HttpResponse.ok(Assets.icon())
        .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
        .header(HttpHeaders.CACHE_CONTROL, FOR_A_DAY);
  }
}
