package fr.quifaitquoi.indexer.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/** What the index keeps of an entry to answer with, as JSON. */
record StoredEntry(EntryDocument document, SearchResult.Placement placement) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  byte[] toBytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("entry " + document.id() + " cannot be written", e);
    }
  }

  static StoredEntry of(BytesRef bytes) throws IOException {
    return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, StoredEntry.class);
  }
}
