package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The little that a map or a suggestion needs of an entry, read faster than the whole of it.
 *
 * @param commune name of the principal place's commune, empty when there is none
 */
record Pin(
    String id,
    String slug,
    String name,
    @Nullable String theme,
    String commune,
    PlacePrecision precision) {

  static Pin of(StoredEntry stored) {
    EntryDocument document = stored.document();
    SearchResult.Named commune = stored.placement().commune();
    return new Pin(
        document.id(),
        document.slug(),
        document.entry().identity().name(),
        EntryValues.listCodes(document, Dimension.THEME).stream().findFirst().orElse(null),
        commune == null ? "" : commune.name(),
        document.entry().location().places().stream()
            .findFirst()
            .map(PlaceDraft::precision)
            .orElse(PlacePrecision.TERRITORY));
  }

  BytesRef toBytes() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(id);
    out.writeString(slug);
    out.writeString(name);
    out.writeString(theme == null ? "" : theme);
    out.writeString(commune);
    out.writeByte((byte) precision.ordinal());
    return new BytesRef(out.toArrayCopy());
  }

  static Pin of(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String id = in.readString();
    String slug = in.readString();
    String name = in.readString();
    String theme = in.readString();
    String commune = in.readString();
    PlacePrecision precision = PlacePrecision.values()[in.readByte()];
    return new Pin(id, slug, name, theme.isEmpty() ? null : theme, commune, precision);
  }

  /** Only the id, which comes first. */
  static String idOf(BytesRef bytes) throws IOException {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readString();
  }
}
