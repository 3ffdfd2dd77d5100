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
 * How much disk space the stored messages take, and how to delete them. On the FX thread; the disk
 * is accessed on another one.
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

  /** Does not access the disk yet. */
  public Storage(StoreSpace space, AccountController account, FxThread fx) {
    this.space = space;
    this.account = account;
    this.answers = new FxAnswers(fx);
  }

  /** How much space they take, as far as it is known. */
  public ReadOnlyObjectProperty<StorageState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Reads the sizes from the disk. */
  public void look() {
    look(Step.KNOWN);
  }

  /** Deletes the stored messages of the signed-in user. */
  public void clear() {
    if (account.stateProperty().get() instanceof AccountState.SignedIn in) {
      clear(space.clear(in.server(), in.user().id()));
    }
  }

  /** Deletes the stored messages of every user who was ever signed in. */
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
          LOG.warn("The stored messages could not be deleted", thrown);
          finish(Step.NOT_CLEARED);
        });
  }

  private void finish(Step then) {
    Chat open = account.chatProperty().get();
    if (open != null) {
      open.reloadMessages();
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
          LOG.warn("The size of the stored messages could not be read", thrown);
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
