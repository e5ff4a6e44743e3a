package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The directory as layers: all fiches, and each kind for itself. They are made anew when the index
 * or the geography changed and somebody asks. Who asks waits for it; only in a large directory no
 * longer than a moment, and is then shown what was there before. Thread-safe.
 */
final class DirectoryLayers implements LayerSource {
  /** Entries of which layers are made in a fraction of a second: whoever asks waits for them. */
  private static final int QUICKLY_MADE = 20_000;

  private static final Duration PATIENCE = Duration.ofMillis(800);

  private final IndexHolder index;
  private final GeographyHolder geography;
  private final DirectoryTable table;
  private final List<LayerInfo> infos;
  private volatile @Nullable Made current;
  private @Nullable FutureTask<Made> making;

  DirectoryLayers(IndexHolder index, GeographyHolder geography, DirectoryTable table) {
    this.index = index;
    this.geography = geography;
    this.table = table;
    List<LayerInfo> all = new ArrayList<>();
    for (EntryKind kind : EntryKind.values()) {
      all.add(DirectoryInfo.of(kind));
    }
    all.add(DirectoryInfo.ALL);
    infos = List.copyOf(all);
  }

  /**
   * What was made.
   *
   * @param state of the index and the geography that it shows
   */
  private record Made(State state, DirectoryTable.Contents contents) {
    boolean isSmall() {
      PublishedLayer all = contents.layers().get(DirectoryInfo.ALL.id());
      return all == null || all.layer().size() <= QUICKLY_MADE;
    }
  }

  /** What layers are made of. */
  private record State(OptionalLong sequence, long geography) {}

  private State now() {
    return new State(index.index().findSequence(), geography.generation());
  }

  @Override
  public List<LayerInfo> list() {
    return infos;
  }

  @Override
  public Optional<PublishedLayer> find(String id) {
    boolean ours = list().stream().anyMatch(info -> info.id().equals(id));
    return ours ? Optional.ofNullable(contents().layers().get(id)) : Optional.empty();
  }

  /** What is counted of the entries that the layers show. */
  DirectoryCounts counts() {
    return contents().counts();
  }

  private DirectoryTable.Contents contents() {
    Made known = current;
    if (known != null && known.state().equals(now())) {
      return known.contents();
    }
    try {
      return known == null || known.isSmall()
          ? makeCurrent().contents()
          : make().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).contents();
    } catch (TimeoutException e) {
      return Objects.requireNonNull(known).contents();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the layers of the directory cannot be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while layers are made", e);
    }
  }

  /** What is being made may have been begun before the last change: then once more. */
  private Made makeCurrent() throws InterruptedException, ExecutionException {
    Made made = make().get();
    return made.state().equals(now()) ? made : make().get();
  }

  /** On a thread of its own: common ones may be busy with an import for minutes. */
  private synchronized FutureTask<Made> make() {
    if (making == null || making.isDone()) {
      State state = now();
      making =
          new FutureTask<>(() -> {
            Made made = new Made(state, read());
            current = made;
            return made;
          });
      Thread.ofPlatform().name("couches").daemon().start(making);
    }
    return making;
  }

  private DirectoryTable.Contents read() {
    try {
      return table.read(index.index(), geography);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
