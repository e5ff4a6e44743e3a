package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.geodata.layer.Layer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the last feature's place, and its values of the keys of the order. A feature
 * that is gone since still says where to go on.
 *
 * @param place of {@link Layer#place}
 * @param values one a key, as text; null for none
 */
record Cursor(String place, List<@Nullable String> values) {
  private static final String SEPARATOR = "\u001f";
  private static final String NOTHING = "\u0000";
  private static final int MAX_LENGTH = 20_000;

  /** After that row. */
  static Cursor after(Layer layer, int row, List<SortKey> order) {
    List<@Nullable String> values = new ArrayList<>();
    for (SortKey key : order) {
      Object value = layer.column(key.property()).valueAt(row);
      values.add(value == null ? null : value.toString());
    }
    return new Cursor(layer.place(row), Collections.unmodifiableList(values));
  }

  /** In letters that an address may hold. */
  String token() {
    StringBuilder text = new StringBuilder(place);
    for (String value : values) {
      text.append(SEPARATOR).append(value == null ? NOTHING : value);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a token. */
  static Cursor parse(String token) throws UnreadableValueException {
    try {
      if (token.length() > MAX_LENGTH) {
        throw unknown();
      }
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String[] parts = text.split(SEPARATOR, -1);
      List<@Nullable String> values = new ArrayList<>();
      for (String part : Arrays.asList(parts).subList(1, parts.length)) {
        values.add(part.equals(NOTHING) ? null : part);
      }
      return new Cursor(parts[0], Collections.unmodifiableList(values));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw unknown();
    }
  }

  static UnreadableValueException unknown() {
    return new UnreadableValueException(
        "n’est pas le repère d’une page de cette liste\u00a0: suivez le lien « next », ou repartez"
            + " de la première page.");
  }
}
