package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.net.OwnSignInService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.SignInsState;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.OwnSignIn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Lists where the user is signed in, and ends one of these sign-ins. On the FX thread. */
public final class OwnSignIns {
  /** The status of a sign-in that does not exist any more; it has ended already. */
  private static final int GONE = 404;

  private final ReadOnlyObjectWrapper<SignInsState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new SignInsState.Loading());
  private final OwnSignInService service;
  private final FxAnswers answers;
  private long asked;

  /** The sign-ins of a session's user; null if the server does not support that. */
  public static @Nullable OwnSignIns of(Session session, FxThread fx) {
    return session.has(Feature.SIGN_INS) ? new OwnSignIns(session, fx) : null;
  }

  private OwnSignIns(Session session, FxThread fx) {
    this.service = new OwnSignInService(session);
    this.answers = new FxAnswers(fx);
  }

  /** The state of the list. */
  public ReadOnlyObjectProperty<SignInsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Requests the list. */
  public void load() {
    long mine = ++asked;
    state.set(new SignInsState.Loading());
    answers.take(
        service.list(),
        () -> mine == asked,
        list -> state.set(new SignInsState.Known(list, Set.of(), null)),
        thrown -> state.set(new SignInsState.Failed(Failures.of(thrown))));
  }

  /** Asks the server to end a listed sign-in. Does nothing if it was asked already. */
  public void end(OwnSignIn signIn) {
    String id = signIn.id();
    if (state.get() instanceof SignInsState.Known known && !known.ending().contains(id)) {
      Set<String> ending = new HashSet<>(known.ending());
      ending.add(id);
      state.set(new SignInsState.Known(known.signIns(), Set.copyOf(ending), null));
      answers.take(
          service.end(id),
          () -> true, // Always: a later list may have been loaded before.
          _ -> finish(id, true, null),
          thrown -> fail(id, thrown));
    }
  }

  private void fail(String id, Throwable thrown) {
    boolean isGone = Failures.isRefusal(thrown, GONE);
    finish(id, isGone, isGone ? null : Failures.of(thrown));
  }

  private void finish(String id, boolean ended, @Nullable Failure refused) {
    if (state.get() instanceof SignInsState.Known known) {
      Set<String> ending = new HashSet<>(known.ending());
      ending.remove(id);
      List<OwnSignIn> left =
          known.signIns().stream().filter(each -> !ended || !each.id().equals(id)).toList();
      state.set(new SignInsState.Known(left, Set.copyOf(ending), refused));
    }
  }
}
