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

/** Where the user is signed in, and the end of one of these. On the FX thread. */
public final class OwnSignIns {
  /** Nothing else is said of a sign-in that is not there: it has ended, by whomever. */
  private static final int GONE = 404;

  private final ReadOnlyObjectWrapper<SignInsState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new SignInsState.Loading());
  private final OwnSignInService service;
  private final FxAnswers answers;
  private long asked;

  /** Where somebody is signed in; null on a server that does not tell. */
  public static @Nullable OwnSignIns of(Session session, FxThread fx) {
    return session.has(Feature.SIGN_INS) ? new OwnSignIns(session, fx) : null;
  }

  private OwnSignIns(Session session, FxThread fx) {
    this.service = new OwnSignInService(session);
    this.answers = new FxAnswers(fx);
  }

  /** What is known of them. */
  public ReadOnlyObjectProperty<SignInsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Asks the server for the list. */
  public void load() {
    long mine = ++asked;
    state.set(new SignInsState.Loading());
    answers.take(
        service.list(),
        () -> mine == asked,
        list -> state.set(new SignInsState.Known(list, Set.of(), null)),
        thrown -> state.set(new SignInsState.Failed(Failures.of(thrown))));
  }

  /** Has the server end one of those that are listed; nothing happens while it is about to. */
  public void end(OwnSignIn signIn) {
    String id = signIn.id();
    if (state.get() instanceof SignInsState.Known known && !known.ending().contains(id)) {
      Set<String> ending = new HashSet<>(known.ending());
      ending.add(id);
      state.set(new SignInsState.Known(known.signIns(), Set.copyOf(ending), null));
      answers.take(
          service.end(id),
          () -> true, // Whatever was asked since then may have been answered before.
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
