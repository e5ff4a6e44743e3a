package fr.quifaitquoi.geodata.cql2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.ArrayOf;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.BooleanValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Call;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.NumberValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Operation;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.PropertyName;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TextValue;
import java.util.ArrayList;
import java.util.List;

/** Reads CQL2 JSON. */
final class JsonReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(3 * Limits.NESTING)
                          .maxDocumentLength(4L * Limits.CHARACTERS)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final GeoJsonReader shapes = new GeoJsonReader();
  private final JsonMoments moments = new JsonMoments(this);
  private int depth;

  private JsonReader() {}

  static Cql2Expression read(String json) {
    if (json.length() > Limits.CHARACTERS) {
      throw Cql2SyntaxException.in("", Limits.TOO_LONG);
    }
    Cql2Expression expression = new JsonReader().readNode(parse(json), "");
    if (Depth.isTooDeep(expression)) {
      throw Cql2SyntaxException.in("", Limits.TOO_DEEP);
    }
    return expression;
  }

  private static JsonNode parse(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (root == null || root.isMissingNode()) {
        throw Cql2SyntaxException.in("", "le filtre est vide ; écrivez une condition.");
      }
      return root;
    } catch (JsonProcessingException e) {
      int position =
          e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
      throw Cql2SyntaxException.at(
          position,
          "ce n’est pas du JSON valable (virgule, guillemet ou accolade de trop ou qui manque).");
    }
  }

  Cql2Expression readNode(JsonNode node, String pointer) {
    if (++depth > Limits.NESTING) {
      throw Cql2SyntaxException.in(pointer, Limits.TOO_DEEP);
    }
    Cql2Expression expression = readValue(node, pointer);
    depth--;
    return expression;
  }

  private Cql2Expression readValue(JsonNode node, String pointer) {
    return switch (node.getNodeType()) {
      case STRING -> new TextValue(node.textValue());
      case BOOLEAN -> new BooleanValue(node.booleanValue());
      case NUMBER -> new NumberValue(number(node, pointer));
      case ARRAY -> new ArrayOf(readAll(node, pointer));
      case OBJECT -> readObject(node, pointer);
      default ->
          throw Cql2SyntaxException.in(
              pointer, "null n’est pas une valeur ; pour l’absence de valeur, employez isNull.");
    };
  }

  static double number(JsonNode node, String pointer) {
    double number = node.doubleValue();
    if (!Double.isFinite(number)) {
      throw Cql2SyntaxException.in(pointer, "le nombre est trop grand.");
    }
    return number == 0 ? 0 : number;
  }

  private List<Cql2Expression> readAll(JsonNode array, String pointer) {
    if (array.size() > Limits.VALUES) {
      throw Cql2SyntaxException.in(pointer, Limits.TOO_MANY_VALUES);
    }
    List<Cql2Expression> elements = new ArrayList<>();
    for (JsonNode element : array) {
      elements.add(readNode(element, pointer + "/" + elements.size()));
    }
    return elements;
  }

  private Cql2Expression readObject(JsonNode node, String pointer) {
    if (node.has("op")) {
      return readOperation(node, pointer);
    }
    if (node.has("property")) {
      return new PropertyName(text(node, "property", pointer));
    }
    if (node.has("date") || node.has("timestamp") || node.has("interval")) {
      return moments.read(node, pointer);
    }
    if (node.has("type") || node.has("bbox")) {
      return shapes.read(node, pointer);
    }
    throw Cql2SyntaxException.in(
        pointer,
        "objet inconnu ; il faut une des clés « op », « property », « date », « timestamp »,"
            + " « interval », « bbox » ou une géométrie GeoJSON.");
  }

  static String text(JsonNode node, String key, String pointer) {
    JsonNode value = node.get(key);
    if (value == null || !value.isTextual()) {
      throw Cql2SyntaxException.in(pointer + "/" + key, "il faut un texte.");
    }
    return value.textValue();
  }

  private Cql2Expression readOperation(JsonNode node, String pointer) {
    String name = text(node, "op", pointer);
    JsonNode given = node.path("args");
    if (!given.isArray()) {
      throw Cql2SyntaxException.in(
          pointer + "/args", "« op » va avec « args », la liste de ses arguments.");
    }
    List<Cql2Expression> arguments = readAll(given, pointer + "/args");
    Operator operator = Operator.findByJson(name).orElse(null);
    if (operator == null) {
      if (!FunctionReader.isFunctionName(name)) {
        throw Cql2SyntaxException.in(
            pointer + "/op", Words.quoted(name) + " n’est ni un opérateur, ni un nom de fonction.");
      }
      return new Call(name, arguments);
    }
    if (!operator.takes(arguments.size())) {
      throw Cql2SyntaxException.in(
          pointer + "/args",
          Words.quoted(name)
              + " demande "
              + (operator.arguments() == 1 ? "un argument" : operator.arguments() + " arguments")
              + ", pas "
              + arguments.size()
              + ".");
    }
    if (operator == Operator.IN && !(arguments.getLast() instanceof ArrayOf)) {
      throw Cql2SyntaxException.in(pointer + "/args/1", "« in » demande une liste de valeurs.");
    }
    return new Operation(operator, arguments);
  }
}
