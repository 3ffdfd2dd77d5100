package dev.levelup.chat.server.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteBudgetTest {
  private static final int LIMIT = 1600;

  private final WriteBudget budget = new WriteBudget(LIMIT, 1);
  private final List<Client> clients = new ArrayList<>();

  /** A client that reads some of what it is sent. */
  private final class Client implements WriteBudget.Backlog {
    private int waiting;
    private boolean isCut;

    Client() {
      budget.add(this);
      clients.add(this);
    }

    void send(int bytes, int read) {
      if (!isCut) {
        waiting += bytes - read;
        budget.wrote(bytes);
      }
    }

    @Override
    public long waitingBytes() {
      return waiting;
    }

    @Override
    public void cut() {
      isCut = true;
      waiting = 0;
      budget.remove(this);
    }
  }

  private int waiting() {
    return clients.stream().mapToInt(each -> each.waiting).sum();
  }

  @Test
  void theSlowestIsCutAndTheOthersStay() {
    Client honest = new Client();
    Client slow = new Client();
    Client stuck = new Client();
    for (int i = 0; i < 1000; i++) {
      honest.send(10, 10);
      slow.send(10, 9);
      stuck.send(10, 0);
      assertThat(waiting()).isLessThanOrEqualTo(LIMIT + LIMIT / 16 + 10);
    }
    assertThat(stuck.isCut).isTrue();
    assertThat(slow.isCut).isFalse();
    assertThat(honest.isCut).isFalse();
  }

  @Test
  void howeverManyWaitTheyHaveOneBudget() {
    for (int round = 0; round < 100; round++) {
      new Client();
      clients.forEach(each -> each.send(10, 0));
      assertThat(waiting()).isLessThanOrEqualTo(LIMIT + LIMIT / 16 + 10);
    }
  }

  @Test
  void whatWasReadDoesNotCount() {
    Client fast = new Client();
    for (int i = 0; i < 1000; i++) {
      fast.send(LIMIT / 2, LIMIT / 2);
    }
    assertThat(fast.isCut).isFalse();
  }
}
