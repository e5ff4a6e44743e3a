package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.geodata.cql2.Cql2Function;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** The functions that filters may use (OGC 19-079r2, functions). */
@Controller(OgcAddresses.ROOT)
@Produces(MediaType.ALL)
final class FunctionsController {
  private final Ogc ogc;

  FunctionsController(Ogc ogc) {
    this.ogc = ogc;
  }

  /** All of them. */
  @Get(uris = {"/functions", "/vues/{vue}/functions"})
  HttpResponse<?> list(HttpRequest<?> http) {
    OgcRequest request = ogc.requests().read(http);
    return ogc.answers()
        .of(
            request,
            "fonctions",
            Link.JSON,
            FunctionsController::json,
            () -> ogc.pages().references().functions(request));
  }

  private static byte[] json() {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("functions");
      for (Cql2Function function : Cql2Function.all()) {
        json.writeStartObject();
        json.writeStringField("name", function.name());
        json.writeStringField("description", function.description());
        json.writeArrayFieldStart("arguments");
        for (Cql2Function.Argument argument : function.arguments()) {
          json.writeStartObject();
          json.writeStringField("title", argument.title());
          JsonBytes.field(json, "type", argument.types());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("returns");
        json.writeString(function.returns());
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
