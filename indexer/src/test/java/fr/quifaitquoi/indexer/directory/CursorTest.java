package fr.quifaitquoi.indexer.directory;

import static fr.quifaitquoi.indexer.directory.EntryBuilder.entry;
import static fr.quifaitquoi.indexer.directory.TestDirectory.commune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages follow one another without hole or repetition, whatever changes meanwhile. */
class CursorTest {
  private static final List<String> COMMUNES = List.of("37261", "37132", "41018", "45234");

  private static EntryBuilder jardin(int number) {
    return entry("jardin%04d".formatted(number), "Jardin " + number % 7)
        .at(commune(COMMUNES.get(number % 4)))
        .importedOn("2025-01-%02d".formatted(number % 5 + 1))
        .changedOn("2025-02-%02d".formatted(number % 3 + 1));
  }

  private static TestDirectory jardins(int count) throws IOException {
    EntryBuilder[] all = new EntryBuilder[count];
    for (int i = 0; i < count; i++) {
      all[i] = jardin(i);
    }
    return TestDirectory.of(all);
  }

  private static List<String> listPages(TestDirectory directory, Requests request)
      throws IOException {
    List<String> ids = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchResult page = directory.search(request.page(7, cursor));
      page.hits().forEach(hit -> ids.add(hit.document().id()));
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void givesEachEntryOnceInTheOrderOfOneGreatPage(Sort sort) throws IOException {
    try (TestDirectory directory = jardins(90)) {
      for (Requests asked :
          List.of(
              Requests.all(),
              Requests.text("jardin"),
              Requests.all().in("region:24"),
              Requests.text("jardin").near(commune("37261").centre(), 300_000))) {
        Requests request = asked.sort(sort);
        List<String> whole = directory.ids(request.page(100, null));
        assertThat(whole).hasSize(90);
        assertThat(listPages(directory, request)).isEqualTo(whole);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void staysInPlaceWhileOtherEntriesComeAndGo(Sort sort) throws IOException {
    try (TestDirectory directory = jardins(60)) {
      Requests request = Requests.text("jardin").in("region:24").sort(sort);
      List<String> before = directory.ids(request.page(100, null));
      SearchResult first = directory.search(request.page(20, null));
      for (int i = 100; i < 130; i++) {
        directory.put(jardin(i), entry("autre" + i, "Jardin rare " + i));
      }
      directory.index().apply(List.of(), List.of(before.get(3), before.get(30)), 9);
      List<String> seen =
          new ArrayList<>(first.hits().stream().map(hit -> hit.document().id()).toList());
      String cursor = first.next();
      while (cursor != null) {
        SearchResult page = directory.search(request.page(20, cursor));
        page.hits().forEach(hit -> seen.add(hit.document().id()));
        cursor = page.next();
      }
      assertThat(seen).doesNotHaveDuplicates();
      List<String> unchanged = new ArrayList<>(before);
      unchanged.remove(before.get(30));
      assertThat(seen).containsSubsequence(unchanged);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "AAAA", "é", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void refusesAGarbledCursor(String cursor) throws IOException {
    try (TestDirectory directory = jardins(3)) {
      assertThatThrownBy(() -> directory.search(Requests.all().page(2, cursor)))
          .isInstanceOf(InvalidCursorException.class);
    }
  }

  @Test
  void refusesTheCursorOfAnotherRequest() throws IOException {
    try (TestDirectory directory = jardins(9)) {
      String cursor = String.valueOf(directory.search(Requests.all().page(2, null)).next());
      assertThat(directory.search(Requests.all().page(5, cursor)).hits()).hasSize(5);
      assertThatThrownBy(() -> directory.search(Requests.text("jardin").page(2, cursor)))
          .isInstanceOf(InvalidCursorException.class);
      String changed = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
      assertThatThrownBy(() -> directory.search(Requests.all().page(2, changed)))
          .isInstanceOf(InvalidCursorException.class);
    }
  }
}
