package fr.quifaitquoi.bench.geocoding.peers;

import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Processor time that processes have taken: other work on the machine changes it little. */
final class Processor {
  private Processor() {}

  /** Of these processes and those that they started. */
  static Duration used(long... pids) {
    return LongStream.of(pids)
        .mapToObj(ProcessHandle::of)
        .flatMap(found -> found.stream())
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
