package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.Chat;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The session of the signed-in user, with its chat, and what is shown while there is none. On the
 * FX thread.
 */
final class CurrentSession implements Session.Watcher {
  private final Profile profile;
  private final SignInAttempts attempts;
  private final Function<Session, Chat> chats;
  private final ReadOnlyObjectWrapper<AccountState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new AccountState.SignedOut(null));
  private final ReadOnlyObjectWrapper<@Nullable Chat> chat =
      new ReadOnlyObjectWrapper<>(this, "chat", null);
  private @Nullable Session session;

  /**
   * Nobody is signed in yet.
   *
   * @param chats creates the chat of a session; this class starts and closes it
   */
  CurrentSession(Profile profile, SignInAttempts attempts, Function<Session, Chat> chats) {
    this.profile = profile;
    this.attempts = attempts;
    this.chats = chats;
  }

  ReadOnlyObjectProperty<AccountState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The chat of the signed-in user; null while nobody is signed in. */
  ReadOnlyObjectProperty<@Nullable Chat> chatProperty() {
    return chat.getReadOnlyProperty();
  }

  /** Null while nobody is signed in. */
  @Nullable Session get() {
    return session;
  }

  boolean is(Session other) {
    return other.equals(session);
  }

  /** Says how far an attempt to sign in is; whoever is signed in stays so meanwhile. */
  void show(AccountState next) {
    state.set(next);
  }

  /** Signs somebody in: stores the sign-in, and replaces the chat by one with the stored data. */
  void enter(Session entered) {
    closeChat();
    session = entered;
    store(entered);
    String server = entered.server().toString();
    profile.change(each -> each.withSignIn(server, entered.user().name()));
    state.set(new AccountState.SignedIn(entered.user(), server));
    Chat started = chats.apply(entered);
    chat.set(started);
    started.start();
  }

  /**
   * Signs the user out here, and forgets the sign-in.
   *
   * @param why what the sign-in screen says; null for nothing
   */
  void leave(@Nullable Failure why) {
    close();
    session = null;
    chat.set(null);
    profile.forgetSignIn();
    state.set(new AccountState.SignedOut(why));
  }

  /** Ends the chat, and any attempt to sign in; the sign-in is stored for the next start. */
  void close() {
    attempts.cancel();
    closeChat();
  }

  private void closeChat() {
    Chat open = chat.get();
    if (open != null) {
      open.close();
    }
  }

  private void store(Session current) {
    profile.store(Sessions.saved(current, current.info()));
  }

  @Override
  public void renewed() {
    if (session != null) {
      store(session);
    }
  }

  @Override
  public void ended() {
    if (session != null) {
      leave(Failure.of(Failure.Kind.SIGN_IN_ENDED));
    }
  }
}
