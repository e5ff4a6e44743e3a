package fr.quifaitquoi.indexer.directory;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of an index: are they whole, and of which version. */
final class IndexFolder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
  private static final String VERSION = "version";
  private static final String SEQUENCE = "sequence";

  private IndexFolder() {}

  /** Opens the folder; what it holds is wiped unless it is a whole index of this version. */
  static Directory open(Path folder, int version) throws IOException {
    Files.createDirectories(folder);
    emptyLockFile(folder);
    Directory directory = FSDirectory.open(folder);
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      if (!isSound(directory, version)) {
        wipe(directory);
      }
      return directory;
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IndexInUseException(folder, e);
    }
  }

  /** Lucene takes a lock file that holds anything for another process's work; a copy tool may. */
  private static void emptyLockFile(Path folder) throws IOException {
    Path file = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
    if (Files.isRegularFile(file) && Files.size(file) > 0) {
      Files.write(file, new byte[0]);
    }
  }

  /** What is said of a state of the index in its commit. */
  static Map<String, String> describe(int version, OptionalLong sequence) {
    String known = Integer.toString(version);
    return sequence.isPresent()
        ? Map.of(VERSION, known, SEQUENCE, Long.toString(sequence.getAsLong()))
        : Map.of(VERSION, known);
  }

  static OptionalLong sequence(DirectoryReader reader) throws IOException {
    String sequence = reader.getIndexCommit().getUserData().get(SEQUENCE);
    return sequence == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(sequence));
  }

  private static boolean isSound(Directory directory, int version) throws IOException {
    try {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      String found = commit.getUserData().get(VERSION);
      if (!Integer.toString(version).equals(found)) {
        LOG.info("The index is of version {} instead of {} and is made anew", found, version);
        return false;
      }
      for (String file : commit.files(true)) {
        check(directory, file);
      }
      return true;
    } catch (IndexNotFoundException e) {
      LOG.debug("There is no index yet", e);
      return false;
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException e) {
      LOG.warn("The index is damaged and is made anew: {}", e.getMessage());
      return false;
    }
  }

  private static void check(Directory directory, String file) throws IOException {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    }
  }

  private static void wipe(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
  }
}
