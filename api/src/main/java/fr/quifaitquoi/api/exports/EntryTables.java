package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.layers.Selection;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.entry.LinkDraft;
import fr.quifaitquoi.indexer.entry.PartialDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What entries have several of, as tables without geometry that go with their layers: the
 * territories where they act ({@code couvertures}) and their links ({@code liens}). Read from the
 * index once a version of the layers. Thread-safe.
 */
final class EntryTables {
  /** The names of the tables. */
  static final List<String> NAMES = List.of("couvertures", "liens");

  static final LayerSchema COVERAGE =
      new LayerSchema(
          List.of(
              Property.of("id_fiche", PropertyType.TEXT, "Identifiant de la fiche"),
              Property.of("niveau", PropertyType.TEXT, "Niveau du territoire"),
              Property.of("code", PropertyType.TEXT, "Code du territoire"),
              Property.of("nom", PropertyType.TEXT, "Nom du territoire")),
          GeometryKind.NONE);

  static final LayerSchema LINKS =
      new LayerSchema(
          List.of(
              Property.of("id_fiche", PropertyType.TEXT, "Identifiant de la fiche"),
              Property.of("role", PropertyType.TEXT, "Rôle"),
              Property.of("id_cible", PropertyType.TEXT, "Identifiant de la fiche liée"),
              Property.of("libelle", PropertyType.TEXT, "Nom de ce qui est lié"),
              Property.of("url", PropertyType.TEXT, "Adresse web"),
              Property.of("date_debut", PropertyType.PARTIAL_DATE, "Début"),
              Property.of("date_fin", PropertyType.PARTIAL_DATE, "Fin")),
          GeometryKind.NONE);

  private final IndexHolder index;
  private final GeographyHolder geography;
  private @Nullable Known known;

  EntryTables(IndexHolder index, GeographyHolder geography) {
    this.index = index;
    this.geography = geography;
  }

  /** What the entries of one version of the layers have, those that have anything. */
  private record Known(String version, List<Parts> entries) {}

  /** What an entry has several of. */
  private record Parts(String id, Set<TerritoryId> coverage, List<LinkDraft> links) {}

  /** The tables of what was selected: all of one layer of entries. */
  List<Layer> of(List<Selection> selections) {
    if (selections.isEmpty()) {
      return List.of();
    }
    Layer layer = selections.getFirst().layer();
    LayerInfo about = layer.info();
    LayerBuilder coverage =
        new LayerBuilder(info("couvertures", "Territoires où agit", about), COVERAGE);
    LayerBuilder links = new LayerBuilder(info("liens", "Liens de", about), LINKS);
    Geography now = geography.get();
    for (Parts parts : entries(layer.version())) {
      var row = layer.findRow(parts.id());
      if (row.isPresent()
          && selections.stream().anyMatch(chosen -> chosen.rows().get(row.getAsInt()))) {
        addCoverage(parts, now, coverage);
        addLinks(parts, layer, links);
      }
    }
    return List.of(coverage.build(layer.version()), links.build(layer.version()));
  }

  private static LayerInfo info(String id, String words, LayerInfo about) {
    return new LayerInfo(
        id,
        words + " chaque fiche",
        words + " chaque fiche\u00a0: à joindre aux couches par id_fiche = id.",
        List.of(),
        about.credit());
  }

  private synchronized List<Parts> entries(String version) {
    Known before = known;
    if (before != null && before.version().equals(version)) {
      return before.entries();
    }
    List<Parts> read = new ArrayList<>();
    try {
      index.index().visitAll((document, placement) -> read(document, read));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read.sort(Comparator.comparing(Parts::id));
    known = new Known(version, read);
    return read;
  }

  private static void read(EntryDocument document, List<Parts> read) {
    Set<TerritoryId> coverage = document.entry().location().coverage();
    List<LinkDraft> links = document.entry().links();
    if (!coverage.isEmpty() || !links.isEmpty()) {
      read.add(new Parts(document.id(), coverage, links));
    }
  }

  private static void addCoverage(Parts parts, Geography now, LayerBuilder table) {
    var sorted = new TreeSet<>(Comparator.comparing(TerritoryId::toString));
    sorted.addAll(parts.coverage());
    int rank = 0;
    for (TerritoryId territory : sorted) {
      List<@Nullable Object> values = new ArrayList<>();
      values.add(parts.id());
      values.add(territory.level().code());
      values.add(territory.code());
      values.add(now.find(territory).map(Territory::name).orElse(null));
      table.add(parts.id() + "-" + rank++, values, null);
    }
  }

  private static void addLinks(Parts parts, Layer entries, LayerBuilder table) {
    int rank = 0;
    for (LinkDraft link : parts.links()) {
      // The other end may not be published: then nothing is said of it but the entry's own words.
      String target = link.targetId();
      boolean shown = target != null && entries.findRow(target).isPresent();
      table.add(
          parts.id() + "-" + rank++,
          Arrays.asList(
              parts.id(),
              link.role().code(),
              shown ? target : null,
              link.label(),
              link.url(),
              text(link.from()),
              text(link.to())),
          null);
    }
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }
}
