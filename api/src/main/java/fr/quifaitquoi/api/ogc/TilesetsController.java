package fr.quifaitquoi.api.ogc;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.tiles.TileResponses;
import fr.quifaitquoi.api.tiles.TileService;
import fr.quifaitquoi.geodata.tile.TileAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.util.List;

/** OGC API – Tiles: the collections as vector tiles, with the filters of their features. */
@Controller(OgcAddresses.ROOT)
@Produces(MediaType.ALL)
final class TilesetsController {
  private final Ogc ogc;
  private final ItemsReader items;
  private final TileService tiles;

  TilesetsController(Ogc ogc, ItemsReader items, TileService tiles) {
    this.ogc = ogc;
    this.items = items;
    this.tiles = tiles;
  }

  /** How the world may be cut: in one way. */
  @Get(uris = {"/tileMatrixSets", "/vues/{vue}/tileMatrixSets"})
  HttpResponse<?> matrixSets(HttpRequest<?> http) {
    OgcRequest request = ogc.requests().read(http);
    String one = request.addresses().at("tileMatrixSets/" + TileMatrices.ID);
    return ogc.answers()
        .of(
            request,
            "decoupages",
            Link.JSON,
            () ->
                JsonBytes.of(json -> {
                  json.writeStartObject();
                  json.writeArrayFieldStart("tileMatrixSets");
                  json.writeStartObject();
                  json.writeStringField("id", TileMatrices.ID);
                  json.writeStringField("uri", TileMatrices.URI);
                  Link.write(json, List.of(new Link(one, "self", Link.JSON, "Découpage")));
                  json.writeEndObject();
                  json.writeEndArray();
                  json.writeEndObject();
                }),
            () -> ogc.pages().references().matrixSets(request));
  }

  /** That way. */
  @Get(uris = {"/tileMatrixSets/{decoupage}", "/vues/{vue}/tileMatrixSets/{decoupage}"})
  HttpResponse<?> matrixSet(HttpRequest<?> http, String decoupage) {
    OgcRequest request = ogc.requests().read(http);
    check(decoupage);
    return ogc.answers()
        .of(
            request,
            "decoupage",
            Link.JSON,
            () -> JsonBytes.of(TileMatrices::write),
            () -> ogc.pages().references().matrixSet(request));
  }

  /** The tilesets of a collection. */
  @Get(uris = {"/collections/{id}/tiles", "/vues/{vue}/collections/{id}/tiles"})
  HttpResponse<?> list(HttpRequest<?> http, String id) {
    return tilesets(http, id, TilesetJson::list);
  }

  /** One of them. */
  @Get(
      uris = {
        "/collections/{id}/tiles/{decoupage}",
        "/vues/{vue}/collections/{id}/tiles/{decoupage}"
      })
  HttpResponse<?> get(HttpRequest<?> http, String id, String decoupage) {
    check(decoupage);
    return tilesets(http, id, TilesetJson::tileset);
  }

  /** Writes one or all tilesets of a layer. */
  private interface Writer {
    void write(JsonGenerator json, OgcRequest request, DescribedLayer layer) throws IOException;
  }

  private HttpResponse<?> tilesets(HttpRequest<?> http, String id, Writer writer) {
    ItemsReader.Chosen chosen = items.chooseAs(http, id);
    OgcRequest request = chosen.request();
    return ogc.answers()
        .of(
            request,
            chosen.selection().key(),
            Link.JSON,
            () -> JsonBytes.of(json -> writer.write(json, request, describe(chosen))),
            () -> ogc.pages().tilesets().tileset(request, describe(chosen)));
  }

  private DescribedLayer describe(ItemsReader.Chosen chosen) {
    return ogc.collections().describe(chosen.selection());
  }

  /** One tile: the row comes before the column. */
  @Get(
      uris = {
        "/collections/{id}/tiles/{decoupage}/{z}/{row}/{col}",
        "/vues/{vue}/collections/{id}/tiles/{decoupage}/{z}/{row}/{col}"
      })
  HttpResponse<?> tile(
      HttpRequest<?> http, String id, String decoupage, String z, String row, String col) {
    check(decoupage);
    TileAddress address = TileResponses.address(z, col, row);
    ItemsReader.Chosen chosen = items.choose(http, id);
    return TileResponses.of(
        http, chosen.selection().published(), tiles.tile(chosen.selection(), address));
  }

  private static void check(String matrixSet) {
    if (!matrixSet.equals(TileMatrices.ID)) {
      throw ProblemException.notFound(
          "Le découpage « "
              + Values.shorten(matrixSet)
              + " » n’existe pas ici\u00a0: il n’y a que "
              + TileMatrices.ID
              + ".");
    }
  }
}
