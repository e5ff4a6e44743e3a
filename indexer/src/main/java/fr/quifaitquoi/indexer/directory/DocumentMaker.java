package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.PartialDate;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes the Lucene document of an entry. One thread at a time. */
final class DocumentMaker {
  private static final int ISO_DAY_LENGTH = 10;

  private final Geography geography;
  private final ThemeTree themes;
  private final WordFields fields;

  DocumentMaker(Geography geography, ThemeTree themes, WordCache known) {
    this.geography = geography;
    this.themes = themes;
    this.fields = new WordFields(known);
  }

  Document make(EntryDocument entry) {
    EntryValues.requirePublic(entry);
    List<PlaceDraft> places = entry.entry().location().places();
    Whereabouts whereabouts = Whereabouts.of(places, geography);
    Position position = places.isEmpty() ? null : places.getFirst().position();
    StoredEntry stored = new StoredEntry(entry, whereabouts.placement(position));
    Document document = new Document();
    document.add(new StringField(Fields.ID, entry.id(), Field.Store.NO));
    document.add(new StoredField(Fields.STORED, stored.toBytes()));
    document.add(new BinaryDocValuesField(Fields.PIN, Pin.of(stored).toBytes()));
    addWords(document, entry, whereabouts);
    addDimensions(document, entry, whereabouts);
    addPlaces(document, places);
    addNumbers(document, entry);
    addDays(document, entry);
    return document;
  }

  private void addWords(Document document, EntryDocument entry, Whereabouts whereabouts) {
    String name = entry.entry().identity().name();
    AnalysedText words = AnalysedText.of(name);
    fields.add(document, words, listLabels(entry), listPlaceWords(entry.entry(), whereabouts));
    EntryValues.listTexts(entry.entry())
        .forEach(text -> document.add(new Field(Fields.TEXT, text, Fields.WORDS)));
    document.add(
        new BinaryDocValuesField(Fields.TWIN_KEYS, TwinKeys.of(entry.entry(), words).toBytes()));
    document.add(
        new SortedDocValuesField(Fields.NAME_ORDER, AlphabeticalKey.of(name, words.words())));
  }

  private List<String> listLabels(EntryDocument entry) {
    List<String> labels = new ArrayList<>();
    for (String code : listThemesAndParents(entry)) {
      themes.find(code).ifPresent(theme -> labels.add(theme.label()));
    }
    for (ConceptScheme scheme : ConceptScheme.values()) {
      EntryValues.listCodes(entry, scheme).forEach(code -> labels.add(code.replace('-', ' ')));
    }
    return labels;
  }

  private List<String> listPlaceWords(EntryDraft entry, Whereabouts whereabouts) {
    List<String> words = new ArrayList<>();
    for (Territory territory : whereabouts.all()) {
      Level level = territory.id().level();
      if (level == Level.COMMUNE || level == Level.DEPARTEMENT) {
        words.add(territory.name());
      }
    }
    for (PlaceDraft place : entry.location().places()) {
      String postcode = place.postcode();
      if (postcode != null) {
        words.add(postcode);
      } else {
        words.addAll(geography.listPostcodes(place.communeCode()));
      }
    }
    return words;
  }

  private Set<String> listThemesAndParents(EntryDocument entry) {
    Set<String> codes = new LinkedHashSet<>();
    for (String code : EntryValues.listCodes(entry, Dimension.THEME)) {
      codes.add(code);
      themes
          .find(code)
          .map(ThemeTree.Theme::parent)
          .filter(p -> !p.isEmpty())
          .ifPresent(codes::add);
    }
    return codes;
  }

  private void addDimensions(Document document, EntryDocument entry, Whereabouts whereabouts) {
    Set<String> themeCodes = listThemesAndParents(entry);
    for (String code : themeCodes) {
      addValue(document, Dimension.THEME, code);
    }
    for (Dimension dimension : Dimension.values()) {
      if (dimension != Dimension.THEME) {
        EntryValues.listCodes(entry, dimension).forEach(c -> addValue(document, dimension, c));
      }
    }
    List<String> territories = new ArrayList<>();
    for (Territory territory : whereabouts.all()) {
      territories.add(territory.id().toString());
      Dimension dimension = Dimension.of(territory.id().level());
      if (dimension != null) {
        addValue(document, dimension, territory.id().code());
      }
    }
    fields.addCodes(document, themeCodes, territories);
  }

  private static void addValue(Document document, Dimension dimension, String value) {
    document.add(new SortedSetDocValuesField(dimension.field(), new BytesRef(value)));
  }

  private static void addPlaces(Document document, List<PlaceDraft> places) {
    if (!places.isEmpty()) {
      List<Position> positions = places.stream().map(PlaceDraft::position).distinct().toList();
      document.add(new BinaryDocValuesField(Fields.PLACES, Coordinates.toBytes(positions)));
    }
  }

  private static void addNumbers(Document document, EntryDocument entry) {
    EntryDraft.Identity identity = entry.entry().identity();
    document.add(new NumericDocValuesField(Fields.KIND, identity.kind().ordinal()));
    document.add(new NumericDocValuesField(Fields.EXAMPLE, identity.example() ? 1 : 0));
    document.add(
        new NumericDocValuesField(Fields.GONE, entry.freshness().goneSince() == null ? 0 : 1));
    document.add(new NumericDocValuesField(Fields.COMPLETENESS, EntryValues.completeness(entry)));
  }

  private static void addDays(Document document, EntryDocument entry) {
    addDay(document, Fields.CHECKED_DAY, EntryValues.checkedOn(entry));
    addDay(document, Fields.CHANGED_DAY, EntryValues.changedOn(entry.freshness()));
    addDay(document, Fields.VERIFIED_DAY, entry.freshness().verifiedOn());
    EntryDraft.Dates dates = entry.entry().dates();
    PartialDate first = dates.start() != null ? dates.start() : findDay(dates.startsAt());
    PartialDate last = dates.end() != null ? dates.end() : findDay(dates.endsAt());
    if (last == null) {
      last = first;
    }
    if (first == null) {
      first = last;
    }
    addDay(document, Fields.FIRST_DAY, first == null ? null : first.from());
    addDay(document, Fields.LAST_DAY, last == null ? null : last.to());
  }

  private static @Nullable PartialDate findDay(@Nullable String dateTime) {
    return dateTime == null || dateTime.length() < ISO_DAY_LENGTH
        ? null
        : PartialDate.find(dateTime.substring(0, ISO_DAY_LENGTH)).orElse(null);
  }

  private static void addDay(Document document, String field, @Nullable LocalDate day) {
    if (day != null) {
      document.add(new NumericDocValuesField(field, day.toEpochDay()));
    }
  }
}
