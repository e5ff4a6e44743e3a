package fr.quifaitquoi.geodata.layer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Values of properties as JSON text, and back. */
final class ColumnValues {
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private ColumnValues() {}

  /**
   * Adds a value as JSON.
   *
   * @throws IllegalArgumentException when the value is not of the type
   */
  static void write(PropertyType type, Object value, ByteBuilder out) {
    switch (type) {
      case TEXT, PARTIAL_DATE -> writeText((String) value, out);
      case INTEGER -> out.append(Long.toString(((Number) value).longValue()));
      case NUMBER -> writeNumber(((Number) value).doubleValue(), out);
      case BOOLEAN -> out.append(value.toString());
      case DATE -> writeText(((LocalDate) value).toString(), out);
      case TIMESTAMP -> writeText(((Instant) value).toString(), out);
      case TEXT_LIST -> writeList((List<?>) value, out);
    }
  }

  private static void writeText(String text, ByteBuilder out) {
    out.append('"').append(ENCODER.quoteAsUTF8(text)).append('"');
  }

  private static void writeNumber(double number, ByteBuilder out) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not a finite number: " + number);
    }
    long whole = (long) number;
    out.append(
        whole == number && Math.abs(whole) < 1L << 53
            ? Long.toString(whole)
            : Double.toString(number));
  }

  private static void writeList(List<?> texts, ByteBuilder out) {
    out.append('[');
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      writeText((String) texts.get(i), out);
    }
    out.append(']');
  }

  static Object read(PropertyType type, byte[] json, int start, int length) {
    return switch (type) {
      case TEXT, PARTIAL_DATE -> text(json, start, length);
      case INTEGER -> Long.parseLong(plain(json, start, length));
      case NUMBER -> Double.parseDouble(plain(json, start, length));
      case BOOLEAN -> json[start] == 't';
      case DATE -> LocalDate.parse(plain(json, start + 1, length - 2));
      case TIMESTAMP -> Instant.parse(plain(json, start + 1, length - 2));
      case TEXT_LIST -> list(json, start, length);
    };
  }

  private static String plain(byte[] json, int start, int length) {
    return new String(json, start, length, StandardCharsets.US_ASCII);
  }

  private static String text(byte[] json, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (json[i] == '\\') {
        return list(json, start, length).getFirst();
      }
    }
    return new String(json, start + 1, length - 2, StandardCharsets.UTF_8);
  }

  /** The strings of a JSON text, in order. */
  private static List<String> list(byte[] json, int start, int length) {
    try (JsonParser parser = JSON.createParser(json, start, length)) {
      List<String> texts = new ArrayList<>(4);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          texts.add(parser.getText());
        }
      }
      return List.copyOf(texts);
    } catch (IOException e) {
      throw new UncheckedIOException("a column holds what is not JSON", e);
    }
  }
}
