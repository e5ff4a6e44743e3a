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
 * Makes the documents of entries and hands them to a writer. Analysing texts is what takes time:
 * every core has its share of the entries.
 *
 * @param words those already cut up
 */
record EntryAdder(Geography geography, ThemeTree themes, WordCache words) {
  /** Entries that one thread makes the documents of, before it takes others. */
  private static final int SHARE = 125;

  private interface Write {
    void write(DocumentMaker maker, EntryDocument entry) throws IOException;
  }

  /** Adds entries that the writer does not know. */
  void add(Collection<EntryDocument> entries, IndexWriter writer) throws IOException {
    share(entries, (maker, entry) -> writer.addDocument(maker.make(entry)));
  }

  /** Adds entries, each in place of the one of its id. */
  void replace(Collection<EntryDocument> entries, IndexWriter writer) throws IOException {
    share(
        entries,
        (maker, entry) ->
            writer.updateDocument(new Term(Fields.ID, entry.id()), maker.make(entry)));
  }

  private void share(Collection<EntryDocument> entries, Write write) throws IOException {
    List<EntryDocument> list = List.copyOf(entries);
    int shares = (list.size() + SHARE - 1) / SHARE;
    try {
      IntStream.range(0, shares)
          .parallel()
          .mapToObj(i -> list.subList(i * SHARE, Math.min(list.size(), (i + 1) * SHARE)))
          .forEach(share -> writeShare(share, write));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeShare(List<EntryDocument> share, Write write) {
    DocumentMaker maker = new DocumentMaker(geography, themes, words);
    try {
      for (EntryDocument entry : share) {
        write.write(maker, entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
