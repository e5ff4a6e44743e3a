package fr.quifaitquoi.indexer.directory;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Gives terms that are known already to the index: to be filled again for each document. */
final class TermStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private List<BytesRef> terms = List.of();
  private Iterator<BytesRef> left = terms.iterator();

  /** The same stream, which gives these terms from now on. */
  TermStream of(List<BytesRef> some) {
    terms = some;
    return this;
  }

  @Override
  public void reset() {
    left = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!left.hasNext()) {
      return false;
    }
    term.setBytesRef(left.next());
    return true;
  }
}
