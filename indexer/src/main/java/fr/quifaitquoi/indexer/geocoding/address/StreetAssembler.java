package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the streets of a commune of its rows, in whatever order they come. */
final class StreetAssembler {
  /** What stands in the place of a street's number in the key of an address that has none. */
  private static final String UNKNOWN_STREET = "xxxx";

  private StreetAssembler() {}

  /**
   * The streets and lieux-dits that rows make: those of one street share its id and the words of
   * its name, or, where its id is unknown, words, postcode and former commune.
   */
  static List<AssembledStreet> assemble(List<AddressRow> rowsOfCommune) {
    Map<List<String>, List<AddressRow>> groups = new LinkedHashMap<>();
    Map<String, String> words = new HashMap<>();
    for (AddressRow row : rowsOfCommune) {
      String name =
          words.computeIfAbsent(
              row.street().name(), any -> String.join(" ", StreetWords.list(any)));
      groups.computeIfAbsent(keyOf(row, name), key -> new ArrayList<>()).add(row);
    }
    return groups.entrySet().stream()
        .map(group -> assemble(group.getKey().getFirst(), group.getValue()))
        .toList();
  }

  private static List<String> keyOf(AddressRow row, String name) {
    String id = streetIdOf(row);
    if (!id.isEmpty()) {
      return List.of(id, name);
    }
    String postcode = Objects.requireNonNullElse(row.postcode(), "");
    return List.of(id, name, postcode, Objects.requireNonNullElse(row.city().oldCode(), ""));
  }

  /** What is before the number in an address's id; empty when that does not name its street. */
  private static String streetIdOf(AddressRow row) {
    String id = row.id();
    if (!row.suffix().isEmpty()
        && id.toLowerCase(Locale.ROOT).endsWith("_" + row.suffix().toLowerCase(Locale.ROOT))) {
      id = id.substring(0, id.length() - row.suffix().length() - 1);
    }
    if (row.number() > 0) {
      int cut = id.lastIndexOf('_');
      if (cut < 0 || !isNumber(id.substring(cut + 1), row.number())) {
        return "";
      }
      id = id.substring(0, cut);
    } else if (id.endsWith("_99999") || id.endsWith("_00000")) {
      id = id.substring(0, id.length() - "_99999".length());
    }
    return id.endsWith(UNKNOWN_STREET) ? "" : id;
  }

  private static boolean isNumber(String digits, int number) {
    String plain = Integer.toString(number);
    return digits.endsWith(plain)
        && digits.substring(0, digits.length() - plain.length()).chars().allMatch(c -> c == '0');
  }

  private static AssembledStreet assemble(String knownId, List<AddressRow> rows) {
    AddressRow first = rows.getFirst();
    String name = first.street().name();
    String id = knownId.isEmpty() ? ownId(first) : knownId;
    String postcode = mostFrequent(rows, AddressRow::postcode);
    City city = Objects.requireNonNull(mostFrequent(rows, AddressRow::city));
    Collection<AddressRow> numbered = bestPositions(rows);
    List<HouseNumber> numbers =
        numbered.stream()
            .map(r -> new HouseNumber(r.id(), r.number(), r.suffix(), r.postcode(), r.position()))
            .toList();
    boolean locality = numbers.isEmpty() && rows.stream().anyMatch(r -> r.street().locality());
    Set<String> aliases = new LinkedHashSet<>();
    rows.forEach(row -> aliases.addAll(row.street().aliases()));
    aliases.remove(name);
    HouseNumbers packed = HouseNumbers.of(id, postcode, numbers);
    Position middle = middle(rows);
    Street street =
        new Street(id, name, List.copyOf(aliases), locality, postcode, city, middle, packed);
    return new AssembledStreet(street, communesOf(rows), postcodesOf(rows));
  }

  /** Unique in the commune, since clients tell streets apart by their ids. */
  private static String ownId(AddressRow row) {
    StringBuilder id = new StringBuilder(row.city().code()).append('_');
    id.append(String.join("-", StreetWords.list(row.street().name())));
    if (row.city().oldCode() != null) {
      id.append('-').append(row.city().oldCode());
    }
    return row.postcode() == null
        ? id.toString()
        : id.append('-').append(row.postcode()).toString();
  }

  /** One row per number: of several positions the one of the best kind. */
  private static Collection<AddressRow> bestPositions(List<AddressRow> rows) {
    Map<String, AddressRow> best = new LinkedHashMap<>();
    for (AddressRow row : rows) {
      if (row.number() > 0) {
        best.merge(
            row.number() + row.suffix(), row, (a, b) -> b.kind().compareTo(a.kind()) < 0 ? b : a);
      }
    }
    return best.values();
  }

  /** The one most rows have, the first of several; null when all have none. */
  private static <T> @Nullable T mostFrequent(
      List<AddressRow> rows, Function<AddressRow, @Nullable T> part) {
    Map<T, Integer> counts = new HashMap<>();
    @Nullable T most = null;
    int highest = 0;
    for (AddressRow row : rows) {
      T value = part.apply(row);
      if (value != null) {
        int count = counts.merge(value, 1, Integer::sum);
        if (count > highest) {
          highest = count;
          most = value;
        }
      }
    }
    return most;
  }

  /** The street's own position where the file gives one, else that of the most central number. */
  private static Position middle(List<AddressRow> rows) {
    return rows.stream()
        .filter(row -> row.number() == 0)
        .min(Comparator.comparing(AddressRow::kind))
        .map(AddressRow::position)
        .orElseGet(() -> mostCentral(rows));
  }

  private static Position mostCentral(List<AddressRow> rows) {
    double lon = rows.stream().mapToDouble(r -> r.position().lon()).average().orElseThrow();
    double lat = rows.stream().mapToDouble(r -> r.position().lat()).average().orElseThrow();
    Position mean = new Position(lon, lat);
    return rows.stream()
        .map(AddressRow::position)
        .min(Comparator.comparingDouble(mean::metersTo))
        .orElseThrow();
  }

  private static Set<String> communesOf(List<AddressRow> rows) {
    Set<String> codes = new TreeSet<>();
    rows.stream()
        .map(AddressRow::city)
        .distinct()
        .forEach(c -> codes.addAll(CommuneCodes.listOf(c)));
    return codes;
  }

  private static Set<String> postcodesOf(List<AddressRow> rows) {
    Set<String> postcodes = new TreeSet<>();
    for (AddressRow row : rows) {
      if (row.postcode() != null) {
        postcodes.add(row.postcode());
      }
    }
    return postcodes;
  }
}
