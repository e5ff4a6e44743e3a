package fr.quifaitquoi.api.geocoding.distant;

import fr.quifaitquoi.indexer.placing.AddressClue;
import fr.quifaitquoi.indexer.placing.AddressLocator;
import fr.quifaitquoi.indexer.placing.LocatedAddress;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The national geocoder, or one that keeps its contract: a few addresses one by one, more as a CSV
 * file for its batch endpoint. It is told addresses and communes, nothing else. Thread-safe.
 */
public final class DistantGeocoder implements AddressLocator, AutoCloseable {
  private static final int FEW = 3;
  private static final int BATCH = 1_000;

  private final URI base;
  private final DistantHttp http;

  public DistantGeocoder(DistantSettings settings) {
    base = settings.base();
    http = new DistantHttp(settings);
  }

  @Override
  public String origin() {
    return "geocodeur-distant";
  }

  @Override
  public boolean knows(String communeCode) {
    return true;
  }

  @Override
  public List<Optional<LocatedAddress>> locate(List<AddressClue> clues)
      throws IOException, InterruptedException {
    List<Optional<LocatedAddress>> found = new ArrayList<>(clues.size());
    if (clues.size() <= FEW) {
      for (AddressClue clue : clues) {
        found.add(DistantAnswers.readFirst(http.ask(search(clue))));
      }
      return found;
    }
    for (int from = 0; from < clues.size(); from += BATCH) {
      List<AddressClue> batch = clues.subList(from, Math.min(from + BATCH, clues.size()));
      found.addAll(DistantAnswers.readRows(http.ask(upload(batch)), batch.size()));
    }
    return found;
  }

  private HttpRequest.Builder search(AddressClue clue) {
    String text = clue.address() + " " + clue.communeName();
    String query =
        "/search?limit=1&autocomplete=0&citycode="
            + clue.communeCode()
            + "&q="
            + URLEncoder.encode(DistantAnswers.asked(text), StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(base + query)).GET();
  }

  private HttpRequest.Builder upload(List<AddressClue> batch) {
    byte[] random = new byte[16];
    ThreadLocalRandom.current().nextBytes(random);
    String boundary = HexFormat.of().formatHex(random);
    String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
    String body =
        part
            + "\"data\"; filename=\"adresses.csv\"\r\nContent-Type: text/csv; charset=utf-8\r\n\r\n"
            + DistantAnswers.csv(batch)
            + "\r\n"
            + part
            + "\"columns\"\r\n\r\nadresse\r\n"
            + part
            + "\"columns\"\r\n\r\ncommune\r\n"
            + part
            + "\"citycode\"\r\n\r\ncode\r\n--"
            + boundary
            + "--\r\n";
    return HttpRequest.newBuilder(URI.create(base + "/search/csv"))
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    http.close();
  }
}
