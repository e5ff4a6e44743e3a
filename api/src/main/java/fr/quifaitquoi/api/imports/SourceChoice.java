package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.api.entry.Slug;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.MappingFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which directory a file is, and by which mapping it is read: the one given, else the one with
 * which the source was last imported, else none.
 */
final class SourceChoice {
  private static final String UNKNOWN_LICENCE = "inconnue";

  private final SourceStore store;

  SourceChoice(SourceStore store) {
    this.store = store;
  }

  /** A source, as it is to be registered, and how to read it. */
  record Choice(SourceProfile profile, Optional<Mapping> mapping) {
    String code() {
      return profile.code();
    }
  }

  Choice choose(ImportRequest request, String fileName) throws IOException {
    String asked = request.source();
    if (request.mapping() != null) {
      String text = read(request.mapping());
      return mapped(MappingFile.parse(text), text, asked, request);
    }
    String name = asked == null || asked.isBlank() ? withoutExtension(fileName) : asked;
    Optional<Source> known = store.find(Slug.of(name));
    String kept = known.map(source -> source.profile().mapping()).orElse(null);
    if (kept != null) {
      return mapped(MappingFile.parse(kept), kept, name, request);
    }
    SourceProfile profile =
        known
            .map(Source::profile)
            .orElseGet(() -> SourceProfile.of(Slug.of(name), name, UNKNOWN_LICENCE));
    return new Choice(withUrl(profile, request.location()), Optional.empty());
  }

  /** A code asked for on the command line wins over the mapping's: one mapping, two directories. */
  private static Choice mapped(
      Mapping mapping, String text, @Nullable String asked, ImportRequest request) {
    Mapping.SourceInfo info = mapping.source();
    String code = asked == null || asked.isBlank() ? info.code() : Slug.of(asked);
    String name = code.equals(info.code()) || asked == null ? info.name() : asked;
    SourceProfile profile =
        new SourceProfile(
            code, name, info.licence(), info.attribution(), info.url(), null, text, null);
    return new Choice(withUrl(profile, request.location()), Optional.of(mapping));
  }

  private static SourceProfile withUrl(SourceProfile profile, String location) {
    if (profile.url() != null || !RemoteFile.isRemote(location)) {
      return profile;
    }
    return new SourceProfile(
        profile.code(),
        profile.name(),
        profile.licence(),
        profile.attribution(),
        location,
        profile.format(),
        profile.mapping(),
        profile.schedule());
  }

  private static String read(Path mapping) throws IOException {
    if (!Files.isRegularFile(mapping)) {
      throw new UnreadableFileException(
          "correspondance-absente",
          0,
          "Le fichier de correspondance «\u00a0" + mapping + "\u00a0» n’existe pas.",
          "Vérifiez son nom et son dossier.");
    }
    if (Files.size(mapping) > 1_000_000) {
      throw new UnreadableFileException(
          "correspondance-invalide",
          0,
          "Le fichier de correspondance dépasse un mégaoctet.",
          "Voyez docs/imports.md et les exemples de docs/imports.");
    }
    return new String(Files.readAllBytes(mapping), StandardCharsets.UTF_8);
  }

  private static String withoutExtension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }
}
