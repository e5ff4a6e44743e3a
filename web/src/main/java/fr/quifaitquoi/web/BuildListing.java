package fr.quifaitquoi.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** A list that the front end's build wrote beside its bundles. */
record BuildListing(Properties lines) {

  static BuildListing read(String file) {
    Properties lines = new Properties();
    try (InputStream in = BuildListing.class.getResourceAsStream("frontend/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the front end was not built: " + file + " is missing");
      }
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuildListing(lines);
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(lines.getProperty(key));
  }
}
