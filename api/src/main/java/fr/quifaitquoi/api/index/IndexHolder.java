package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.DatabaseException;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in service, kept up with the database: at once after a commit in this process, within
 * half a second after another's. It lives in one of two folders; the other is where it is rebuilt
 * while the old one still serves. Thread-safe.
 */
public final class IndexHolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexHolder.class);
  private static final long POLL_MILLIS = 500;

  private final IndexFolders folders;
  private final IndexFollower follower;
  private final Preparations preparations = new Preparations();
  private final Semaphore news = new Semaphore(0);
  private final Object writing = new Object();
  private volatile DirectoryIndex current;
  private volatile boolean closed;
  private boolean failing;
  private @Nullable Thread thread;

  private IndexHolder(Database database, IndexFolders folders) throws IOException {
    this.folders = folders;
    follower = new IndexFollower(database, preparations);
    current = folders.openNewest();
    if (folders.isOf(database) && follower.isUsable(current)) {
      follower.catchUp(current);
    } else {
      follower.rebuild(current);
      folders.markAs(database);
    }
    database.onCommit(news::release);
  }

  /**
   * Opens the index of a folder, rebuilt from the database when it is missing, damaged, of another
   * version, of another database or ahead of this one; then it reflects all that is committed.
   */
  public static IndexHolder open(
      Database database, Path folder, Supplier<Geography> geography, ThemeTree themes) {
    IndexFolders folders = new IndexFolders(folder, geography, themes);
    try {
      return new IndexHolder(database, folders);
    } catch (IOException e) {
      folders.closeQuietly();
      throw new UncheckedIOException(e);
    }
  }

  /** The index to ask; to be asked for anew for each search. */
  public DirectoryIndex index() {
    return current;
  }

  /** Follows the database until it is closed: for a service. Commands call {@link #catchUp}. */
  public synchronized void follow() {
    if (thread == null) {
      thread = Thread.ofPlatform().name("index-follower").daemon().start(this::run);
    }
  }

  private void run() {
    while (!closed) {
      try {
        if (news.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
        catchUp();
        failing = false;
      } catch (InterruptedException e) {
        return;
      } catch (DatabaseException | UncheckedIOException e) {
        if (!failing) {
          LOG.error("the index does not follow the database; trying again", e);
        }
        failing = true;
      }
    }
  }

  /**
   * Begins to make the entries of an import ready while it still stores others; for an import into
   * this index's database.
   */
  public Preparation prepare() {
    try {
      return new Preparation(current.prepare(folders.preparationFolder()), preparations::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings the index up to all that is committed, and returns then. */
  public void catchUp() {
    synchronized (writing) {
      if (closed) {
        return;
      }
      try {
        follower.catchUp(current);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Makes the index anew, while the old one serves: when the geography was replaced, or when asked.
   */
  public void rebuild() {
    synchronized (writing) {
      try {
        DirectoryIndex next = folders.openOther();
        follower.rebuild(next);
        current = next;
        folders.promoteOther();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    Thread running = thread;
    if (running != null) {
      news.release();
    }
    synchronized (writing) {
      preparations.discardAll();
      folders.close();
    }
  }
}
