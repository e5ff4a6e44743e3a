package fr.quifaitquoi.indexer.reading.mapping;

import fr.quifaitquoi.indexer.entry.PlaceRole;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import fr.quifaitquoi.indexer.reading.table.FileFormat;
import fr.quifaitquoi.indexer.reading.table.TableOptions;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads mapping files (YAML, documented in {@code docs/imports.md}). */
public final class MappingFile {
  private static final int MAX_BYTES = 1_000_000;

  private static final Set<String> KEYS =
      Set.of(
          "source",
          "format",
          "cle",
          "ignorer",
          "deviner",
          "type",
          "statut",
          "visibilite",
          "exemple",
          "champs",
          "sous_type",
          "themes",
          "publics",
          "competences",
          "travaux",
          "categories",
          "lieux",
          "sans_lieu",
          "couverture",
          "contacts",
          "liens",
          "attributs");

  private MappingFile() {}

  /**
   * Reads a mapping file.
   *
   * @throws UnreadableFileException naming line and key of what is wrong, in French
   */
  public static Mapping read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw invalid(0, "Le fichier de correspondance dépasse un mégaoctet.");
    }
    return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /** Reads the text of a mapping file. */
  public static Mapping parse(String text) throws UnreadableFileException {
    Section.Problems problems = new Section.Problems();
    Section root = Section.of(compose(text), "", problems).allow(KEYS);
    Mapping mapping = mapping(root);
    if (!problems.texts().isEmpty()) {
      throw invalid(
          problems.firstLine(),
          "La correspondance n’est pas comprise\u00a0: " + String.join(" ", problems.texts()));
    }
    return mapping;
  }

  private static Node compose(String text) throws UnreadableFileException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(20);
    options.setCodePointLimit(MAX_BYTES);
    try (Reader reader = new StringReader(text)) {
      Node root = new Yaml(new SafeConstructor(options)).compose(reader);
      if (root == null) {
        throw invalid(0, "Le fichier de correspondance est vide.");
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw invalid(line, "Le YAML est mal formé vers la ligne " + line + ".");
    } catch (UnreadableFileException e) {
      throw e;
    } catch (YAMLException | IOException e) {
      throw invalid(0, "Le YAML est mal formé.");
    }
  }

  private static UnreadableFileException invalid(int line, String what) {
    return new UnreadableFileException(
        "correspondance-invalide",
        line,
        what,
        "Voyez docs/imports.md et les exemples de docs/imports.");
  }

  private static Mapping mapping(Section root) {
    ExpressionReader columns = ExpressionReader.columns(root.problems());
    return new Mapping(
        source(root),
        root.section("format").map(MappingFile::format).orElse(TableOptions.DETECT),
        rows(root),
        fields(root, columns),
        new ConceptRules(root).read(),
        new PlaceRules(root).read(),
        new PeopleRules(root).read(),
        attributes(root, columns));
  }

  private static Mapping.SourceInfo source(Section root) {
    Optional<Section> found = root.section("source");
    if (found.isEmpty()) {
      root.wrong("source", "cette partie est obligatoire (code, nom, licence).");
      return new Mapping.SourceInfo("", "", "", null, null, null);
    }
    Section s = found.get().allow(Set.of("code", "nom", "licence", "attribution", "url", "date"));
    String code = s.require("code");
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      s.wrong(
          "code",
          "le code s’écrit en minuscules sans accents, avec des tirets\u00a0: mon-annuaire.");
    }
    return new Mapping.SourceInfo(
        code,
        s.require("nom"),
        s.require("licence"),
        s.text("attribution").orElse(null),
        s.text("url").orElse(null),
        s.text("date").orElse(null));
  }

  private static TableOptions format(Section s) {
    s.allow(Set.of("type", "encodage", "separateur", "feuille", "ligne_entete", "chemin"));
    Optional<String> type = s.text("type");
    Optional<FileFormat> format = type.flatMap(FileFormat::find);
    if (type.isPresent() && format.isEmpty()) {
      s.wrong("type", "écrivez csv, xlsx, ods, json ou geojson.");
    }
    Optional<String> line = s.text("ligne_entete");
    if (line.isPresent() && !line.get().matches("[1-9]\\d{0,3}")) {
      s.wrong("ligne_entete", "il faut le numéro de la ligne des titres\u00a0: 1, 2, 3 …");
      line = Optional.empty();
    }
    return new TableOptions(
        format.orElse(null),
        s.text("encodage").orElse(null),
        s.text("separateur").map(t -> separator(s, t)).orElse(null),
        s.text("feuille").orElse(null),
        line.map(Integer::valueOf).orElse(null),
        s.text("chemin").orElse(null));
  }

  private static Character separator(Section s, String text) {
    String one = text.equals("tabulation") || text.equals("\\t") ? "\t" : text;
    if (one.length() != 1) {
      s.wrong("separateur", "écrivez un seul signe (\";\" ou \",\") ou le mot tabulation.");
      return ';';
    }
    return one.charAt(0);
  }

  private static Mapping.RowRules rows(Section root) {
    ExpressionReader constants = ExpressionReader.constants(root.problems());
    return new Mapping.RowRules(
        List.copyOf(root.texts("cle")),
        ExpressionReader.rule(root, "ignorer"),
        root.flag("deviner").orElse(true),
        new Vocabulary(root).kind(constants.at(root, "type")),
        new Vocabulary(root).status(constants.at(root, "statut")),
        new Vocabulary(root).visibility(constants.at(root, "visibilite")),
        constants.at(root, "exemple"));
  }

  private static Map<Mapping.Field, Expression> fields(Section root, ExpressionReader columns) {
    Map<Mapping.Field, Expression> fields = new EnumMap<>(Mapping.Field.class);
    Optional<Section> section = root.section("champs");
    if (section.isEmpty()) {
      return fields;
    }
    Map<String, Mapping.Field> known = new LinkedHashMap<>();
    for (Mapping.Field field : Mapping.Field.values()) {
      known.put(field.key(), field);
    }
    section.get().allow(known.keySet());
    known.forEach((key, field) -> {
      if (section.get().find(key).isPresent()) {
        fields.put(field, columns.at(section.get(), key));
      }
    });
    return fields;
  }

  private static Map<String, Expression> attributes(Section root, ExpressionReader columns) {
    Map<String, Expression> attributes = new LinkedHashMap<>();
    root.section("attributs")
        .ifPresent(s -> s.keys().forEach(key -> attributes.put(key, columns.at(s, key))));
    return attributes;
  }

  /** The role of that word, {@code accueil} when it is none that is known. */
  static PlaceRole role(Section s) {
    Optional<String> text = s.text("role");
    Optional<PlaceRole> role = text.flatMap(PlaceRole::find);
    if (text.isPresent() && role.isEmpty()) {
      s.wrong("role", "écrivez siege, accueil, etape ou permanence.");
    }
    return role.orElse(PlaceRole.RECEPTION);
  }
}
