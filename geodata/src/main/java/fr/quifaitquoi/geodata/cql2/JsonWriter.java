package fr.quifaitquoi.geodata.cql2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.ArrayOf;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.BooleanValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.BoxValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Call;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.DateValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.GeometryValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.IntervalValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.NumberValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Operation;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.PropertyName;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TextValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TimestampValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.UnboundedValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes CQL2 JSON that reads back as the same expression. */
final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  static String write(Cql2Expression expression) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      new JsonWriter(generator).add(expression);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private void add(Cql2Expression expression) throws IOException {
    switch (expression) {
      case Operation(Operator operator, List<Cql2Expression> arguments) ->
          addOperation(operator.json(), arguments);
      case Call(String function, List<Cql2Expression> arguments) ->
          addOperation(function, arguments);
      case PropertyName(String name) -> addObject("property", name);
      case TextValue(String value) -> out.writeString(value);
      case NumberValue(double value) -> out.writeNumber(Numbers.text(value));
      case BooleanValue(boolean value) -> out.writeBoolean(value);
      case DateValue date -> addObject("date", date.value().toString());
      case TimestampValue instant -> addObject("timestamp", instant.value().toString());
      case IntervalValue(Cql2Expression start, Cql2Expression end) -> {
        out.writeStartObject();
        out.writeArrayFieldStart("interval");
        addEnd(start);
        addEnd(end);
        out.writeEndArray();
        out.writeEndObject();
      }
      case UnboundedValue ignored -> out.writeString("..");
      case ArrayOf(List<Cql2Expression> elements) -> addAll(elements);
      case GeometryValue shape -> new GeoJsonWriter(out).add(shape.geometry());
      case BoxValue box -> addBox(box);
    }
  }

  private void addOperation(String name, List<Cql2Expression> arguments) throws IOException {
    out.writeStartObject();
    out.writeStringField("op", name);
    out.writeFieldName("args");
    addAll(arguments);
    out.writeEndObject();
  }

  private void addAll(List<Cql2Expression> expressions) throws IOException {
    out.writeStartArray();
    for (Cql2Expression expression : expressions) {
      add(expression);
    }
    out.writeEndArray();
  }

  private void addObject(String key, String value) throws IOException {
    out.writeStartObject();
    out.writeStringField(key, value);
    out.writeEndObject();
  }

  private void addEnd(Cql2Expression end) throws IOException {
    switch (end) {
      case DateValue date -> out.writeString(date.value().toString());
      case TimestampValue instant -> out.writeString(instant.value().toString());
      default -> add(end);
    }
  }

  private void addBox(BoxValue box) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("bbox");
    for (double number : new double[] {box.first(), box.second(), box.third(), box.fourth()}) {
      out.writeNumber(Numbers.text(number));
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
