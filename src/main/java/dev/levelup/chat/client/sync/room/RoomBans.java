package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.ModerationService;
import dev.levelup.chat.client.state.BansState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Lists the bans of one room, and lifts them. On the FX thread. */
public final class RoomBans {
  private final ReadOnlyObjectWrapper<BansState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new BansState.Loading());
  private final RoomId room;
  private final ModerationService service;
  private final FxAnswers answers;
  private long asked;

  RoomBans(RoomId room, ModerationService service, FxAnswers answers) {
    this.room = room;
    this.service = service;
    this.answers = answers;
  }

  /** The state of the list. */
  public ReadOnlyObjectProperty<BansState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Requests the list. */
  public void load() {
    long mine = ++asked;
    state.set(new BansState.Loading());
    answers.take(
        service.bans(room),
        () -> mine == asked,
        list -> state.set(new BansState.Known(list, Set.of(), null)),
        thrown -> state.set(new BansState.Failed(Failures.of(thrown))));
  }

  /** Asks the server to lift a listed ban. Does nothing if it was asked already. */
  public void lift(Ban ban) {
    UserId user = ban.id();
    if (state.get() instanceof BansState.Known known && !known.lifting().contains(user)) {
      long mine = asked;
      Set<UserId> lifting = new HashSet<>(known.lifting());
      lifting.add(user);
      state.set(new BansState.Known(known.bans(), Set.copyOf(lifting), null));
      answers.take(
          service.lift(room, user),
          () -> mine == asked,
          _ -> finish(user, true, null),
          thrown -> fail(user, thrown));
    }
  }

  /** Drops the responses that are still to come. */
  public void close() {
    asked++;
  }

  /** Somebody else may have lifted it already. */
  private void fail(UserId user, Throwable thrown) {
    boolean isGone = Failures.isNotFound(thrown);
    finish(user, isGone, isGone ? null : Failures.of(thrown));
  }

  private void finish(UserId user, boolean lifted, @Nullable Failure refused) {
    if (state.get() instanceof BansState.Known known) {
      Set<UserId> lifting = new HashSet<>(known.lifting());
      lifting.remove(user);
      List<Ban> left =
          known.bans().stream().filter(each -> !lifted || !each.id().equals(user)).toList();
      state.set(new BansState.Known(left, Set.copyOf(lifting), refused));
    }
  }
}
