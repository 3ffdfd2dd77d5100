package dev.levelup.chat.server.domain;

import dev.levelup.chat.server.store.FaultLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts refusals by their code, and logs internal errors. Thread-safe. */
public final class RefusalTally {
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final FaultLog faults = new FaultLog(RefusalTally.class);

  public RefusalTally() {}

  /**
   * Counts a failure and returns the refusal to report. An internal error is logged.
   *
   * @param what the operation that failed, for the log
   */
  public Refusal add(String what, Throwable failure) {
    Refusal refusal = Refusal.of(failure);
    add(refusal);
    if (refusal == Refusal.SERVER_ERROR) {
      faults.log(what + " failed", failure);
    }
    return refusal;
  }

  /** Counts one more. */
  public void add(Refusal refusal) {
    counts.computeIfAbsent(refusal.code(), _ -> new LongAdder()).increment();
  }

  /** How many times a code was reported since the server started. */
  public long sum(String code) {
    LongAdder count = counts.get(code);
    return count == null ? 0 : count.sum();
  }
}
