package fr.quifaitquoi.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import fr.quifaitquoi.geodata.Box;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes JSON straight to bytes: on the hot path nothing is built in between. */
public final class JsonBytes {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private JsonBytes() {}

  /** Something that writes itself. */
  @FunctionalInterface
  public interface Content {
    /** Writes one JSON value. */
    void write(JsonGenerator json) throws IOException;
  }

  /** The bytes of one JSON value, UTF-8. */
  public static byte[] of(Content content) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(8_192)) {
      try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
        content.write(json);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a field whose value is null, text, a number, a truth, or a collection of texts. */
  public static void field(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    json.writeFieldName(name);
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Collection<?> texts -> {
        json.writeStartArray();
        for (Object text : texts) {
          json.writeString(text.toString());
        }
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }

  /** Writes a box as {@code [west, south, east, north]}. */
  public static void box(JsonGenerator json, String name, Box box) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeNumber(box.west());
    json.writeNumber(box.south());
    json.writeNumber(box.east());
    json.writeNumber(box.north());
    json.writeEndArray();
  }
}
