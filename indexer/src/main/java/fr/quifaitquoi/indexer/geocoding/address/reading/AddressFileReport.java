package fr.quifaitquoi.indexer.geocoding.address.reading;

import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.List;
import java.util.Map;

/**
 * How a file of addresses was read.
 *
 * @param format {@code BAN} or {@code BAL}
 * @param taken rows that gave an address
 * @param refused rows that gave none
 * @param counts rows refused by code of problem
 * @param problems the first of them
 */
public record AddressFileReport(
    String format, long taken, long refused, Map<String, Long> counts, List<RowProblem> problems) {
  public AddressFileReport {
    counts = Map.copyOf(counts);
    problems = List.copyOf(problems);
  }
}
