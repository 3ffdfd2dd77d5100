package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.MembershipService;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server's memberships. Responds at once; or, once {@link #hold()} is called, when {@link
 * #release()} is; or with an error.
 */
public final class FakeMemberships implements MembershipService {
  private final List<String> questions = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private @Nullable ApiException failure;

  /** Lets all requests fail from now on, or succeed again if null. */
  public void failWith(@Nullable ApiException thrown) {
    failure = thrown;
  }

  /** Delays the responses from now on. */
  public void hold() {
    holding = true;
  }

  /** Completes all delayed responses, and delays none from now on. */
  public void release() {
    holding = false;
    held.forEach(Runnable::run);
    held.clear();
  }

  /** All requests so far, as the end of their URL. */
  public List<String> questions() {
    return List.copyOf(questions);
  }

  @Override
  public CompletableFuture<RoomInfo> accept(String code) {
    return answer("invites/" + code, () -> new RoomInfo("owls", "Night Owls", null, null, true));
  }

  @Override
  public CompletableFuture<RoomInfo> create(RoomKind kind, RoomRequest wanted) {
    return answer(
        kind.plural() + " " + wanted.name(),
        () -> new RoomInfo("made", wanted.name(), wanted.description(), null, true));
  }

  @Override
  public CompletableFuture<Membership> join(RoomId community) {
    return answer("join " + community, () -> new Membership(true));
  }

  @Override
  public CompletableFuture<Membership> leave(RoomId room) {
    return answer("leave " + room, () -> new Membership(false));
  }

  private <T> CompletableFuture<T> answer(String question, Supplier<T> answer) {
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
