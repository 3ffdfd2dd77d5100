package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** A write that somebody waits for. */
class AwaitedWriteTest {
  @Test
  void itsResultIsReturned() {
    assertThat(Store.await(CompletableFuture.completedFuture("done"))).isEqualTo("done");
  }

  @Test
  void whatItFailedWithIsThrown() {
    StoreBusyException busy = new StoreBusyException("busy");
    assertThatThrownBy(() -> Store.await(CompletableFuture.failedFuture(busy))).isSameAs(busy);
    IOException checked = new IOException("no disk");
    assertThatThrownBy(() -> Store.await(CompletableFuture.failedFuture(checked)))
        .isInstanceOf(CompletionException.class)
        .hasCause(checked);
  }
}
