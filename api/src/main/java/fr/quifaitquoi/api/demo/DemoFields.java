package fr.quifaitquoi.api.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of one mapping in a bundled YAML file. */
record DemoFields(Map<?, ?> values) {

  static DemoFields of(@Nullable Object yaml) {
    if (yaml instanceof Map<?, ?> map) {
      return new DemoFields(map);
    }
    throw new IllegalArgumentException("not a mapping: " + yaml);
  }

  static List<DemoFields> listOf(@Nullable Object yaml) {
    return yaml instanceof List<?> list ? list.stream().map(DemoFields::of).toList() : List.of();
  }

  String get(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("« " + key + " » is missing in " + values));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key)).map(Object::toString);
  }

  Optional<Integer> findNumber(String key) {
    return find(key).map(Integer::valueOf);
  }

  boolean is(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  List<String> list(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  List<DemoFields> listMappings(String key) {
    Object value = values.get(key);
    return value == null ? List.of() : listOf(value);
  }
}
