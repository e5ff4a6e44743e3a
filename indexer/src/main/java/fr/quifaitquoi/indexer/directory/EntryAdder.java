package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Geography;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * Makes the documents of entries and hands them to a writer.
 *
 * @param words those already cut up
 */
record EntryAdder(Geography geography, ThemeTree themes, WordCache words) {
  /** Entries that one thread makes the documents of, before it takes others. */
  private static final int SHARE = 125;

  /**
   * Adds entries that the writer does not know, in this thread alone: others store them meanwhile.
   */
  void add(Collection<EntryDocument> entries, IndexWriter writer) throws IOException {
    DocumentMaker maker = new DocumentMaker(geography, themes, words);
    for (EntryDocument entry : entries) {
      writer.addDocument(maker.make(entry));
    }
  }

  /**
   * Adds entries, each in place of the one of its id. Analysing texts is what takes time: every
   * core has its share of the entries.
   */
  void replace(Collection<EntryDocument> entries, IndexWriter writer) throws IOException {
    List<EntryDocument> list = List.copyOf(entries);
    int shares = (list.size() + SHARE - 1) / SHARE;
    try {
      IntStream.range(0, shares)
          .parallel()
          .mapToObj(i -> list.subList(i * SHARE, Math.min(list.size(), (i + 1) * SHARE)))
          .forEach(share -> replaceShare(share, writer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void replaceShare(List<EntryDocument> share, IndexWriter writer) {
    DocumentMaker maker = new DocumentMaker(geography, themes, words);
    try {
      for (EntryDocument entry : share) {
        writer.updateDocument(new Term(Fields.ID, entry.id()), maker.make(entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
