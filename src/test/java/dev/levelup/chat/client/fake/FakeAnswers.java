package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a server's service. Responds at once; or, once {@link #hold()} is called, when
 * {@link #release()} is; or with an error.
 */
abstract class FakeAnswers {
  private final List<String> questions = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private @Nullable ApiException failure;

  /** Lets all requests fail from now on, or succeed again if null. */
  public final void failWith(@Nullable ApiException thrown) {
    failure = thrown;
  }

  /** Delays the responses from now on. */
  public final void hold() {
    holding = true;
  }

  /** Completes all delayed responses, and delays none from now on. */
  public final void release() {
    holding = false;
    held.forEach(Runnable::run);
    held.clear();
  }

  /** All requests so far, as the end of their URL. */
  public final List<String> questions() {
    return List.copyOf(questions);
  }

  final <T> CompletableFuture<T> answer(String question, Supplier<T> answer) {
    questions.add(question);
    CompletableFuture<T> future = new CompletableFuture<>();
    Runnable complete =
        () -> {
          ApiException thrown = failure;
          if (thrown == null) {
            future.complete(answer.get());
          } else {
            future.completeExceptionally(thrown);
          }
        };
    if (holding) {
      held.add(complete);
    } else {
      complete.run();
    }
    return future;
  }
}
