package dev.levelup.chat.server.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often the server has said no, by the code that the client was told. For any thread. */
public final class RefusalTally {
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  public RefusalTally() {}

  /** Counts one more. */
  public void add(Refusal refusal) {
    counts.computeIfAbsent(refusal.code(), _ -> new LongAdder()).increment();
  }

  /** How often a code was told since the server began. */
  public long sum(String code) {
    LongAdder count = counts.get(code);
    return count == null ? 0 : count.sum();
  }
}
