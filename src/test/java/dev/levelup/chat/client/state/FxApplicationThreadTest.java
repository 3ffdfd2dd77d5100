package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.ui.UiTest;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class FxApplicationThreadTest extends UiTest {
  private final FxThread fx = new FxApplicationThread();

  @Test
  void runsATaskOnTheFxThreadOnceItsDelayIsOver() {
    CompletableFuture<Boolean> onFx = new CompletableFuture<>();
    fx.after(Duration.ofMillis(1), () -> onFx.complete(Platform.isFxApplicationThread()));
    assertThat(onFx.join()).isTrue();
  }

  @Test
  void aCancelledTaskDoesNotRunThoughItWasDue() {
    List<String> done = new ArrayList<>();
    CompletableFuture<Void> last = new CompletableFuture<>();
    onFx(
        () -> {
          Subscription timer = fx.after(Duration.ZERO, () -> done.add("cancelled"));
          fx.after(Duration.ofMillis(20), () -> last.complete(null));
          timer.unsubscribe();
        });
    last.join();
    assertThat(done).isEmpty();
  }

  @Test
  void aCancelledTimerKeepsNothing() {
    Subscription[] timer = new Subscription[1];
    WeakReference<Object> kept = startedWithSomething(timer);
    timer[0].unsubscribe();
    await()
        .until(
            () -> {
              System.gc();
              return kept.refersTo(null);
            });
  }

  private WeakReference<Object> startedWithSomething(Subscription[] timer) {
    Object something = new Object();
    timer[0] = fx.after(Duration.ofHours(1), something::notifyAll);
    return new WeakReference<>(something);
  }
}
