package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.cache.StoreSpace;
import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.StorageState;
import dev.levelup.chat.client.state.StorageState.Step;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The space that what is kept takes on this machine, and how to get it back. On the FX thread; the
 * disk is asked on another.
 */
public final class Storage {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

  private final ReadOnlyObjectWrapper<StorageState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new StorageState(null, null, Step.LOOKING));
  private final StoreSpace space;
  private final AccountController account;
  private final FxAnswers answers;
  private long asked;

  private record Sizes(@Nullable Long own, Long all) {}

  /** Asks nothing yet. */
  public Storage(StoreSpace space, AccountController account, FxThread fx) {
    this.space = space;
    this.account = account;
    this.answers = new FxAnswers(fx);
  }

  /** What is known of it. */
  public ReadOnlyObjectProperty<StorageState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Asks the disk. */
  public void look() {
    look(Step.KNOWN);
  }

  /** Forgets the messages that are kept of who is signed in. */
  public void clear() {
    if (account.stateProperty().get() instanceof AccountState.SignedIn in) {
      clear(space.clear(in.server(), in.user().id()));
    }
  }

  /** Forgets the messages that are kept of everybody who was ever signed in. */
  public void clearAll() {
    clear(space.clearAll());
  }

  private void clear(CompletableFuture<Void> cleared) {
    long mine = ++asked;
    StorageState before = state.get();
    state.set(new StorageState(before.own(), before.all(), Step.CLEARING));
    answers.take(
        cleared,
        () -> mine == asked,
        _ -> finish(Step.KNOWN),
        thrown -> {
          LOG.warn("what was kept of messages could not be forgotten", thrown);
          finish(Step.NOT_CLEARED);
        });
  }

  private void finish(Step then) {
    Chat open = account.chatProperty().get();
    if (open != null) {
      open.showAnew();
    }
    look(then);
  }

  private void look(Step then) {
    long mine = ++asked;
    StorageState before = state.get();
    state.set(new StorageState(before.own(), before.all(), Step.LOOKING));
    answers.take(
        sizes(),
        () -> mine == asked,
        sizes -> state.set(new StorageState(sizes.own(), sizes.all(), then)),
        thrown -> {
          LOG.warn("the size of what is kept could not be read", thrown);
          state.set(new StorageState(null, null, Step.NOT_READ));
        });
  }

  private CompletableFuture<Sizes> sizes() {
    CompletableFuture<Long> all = space.ofAll();
    return account.stateProperty().get() instanceof AccountState.SignedIn in
        ? space.of(in.server(), in.user().id()).thenCombine(all, Sizes::new)
        : all.thenApply(size -> new Sizes(null, size));
  }
}
