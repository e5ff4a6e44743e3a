package fr.quifaitquoi.bench.search;

/** Something that answers questions. */
interface Side {
  /** Answers and returns the exact total. */
  long answer(Question question) throws Exception;

  /** Processor time used for it so far, in seconds; the server's included. */
  double processorSeconds() throws Exception;
}
