package dev.levelup.chat.client.sync.outbox;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.sync.connection.Epochs;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Sends pending changes to the server, one at a time and in order; one whose message is not
 * confirmed yet waits for that. If a response is lost, or the connection before it, the change is
 * sent again: it is idempotent.
 */
public final class ChangeDelivery {
  private final HistoryService history;
  private final Epochs epochs;
  private final PendingChanges pending;
  private final ChatStore store;
  private final Consumer<Message> confirmed;
  private final Retry retry;
  private final FxAnswers answers;
  private final Subscription subscription;
  private boolean underWay;

  /**
   * Nothing is sent before the client is connected and the epoch of the database is known.
   *
   * @param confirmed called with the message as the server has it now
   */
  public ChangeDelivery(
      ServerLink link,
      PersistentState persistentState,
      Consumer<Message> confirmed,
      Retry retry,
      FxAnswers answers) {
    this.history = link.history();
    this.epochs = link.epochs();
    this.pending = persistentState.changes();
    this.store = persistentState.store();
    this.confirmed = confirmed;
    this.retry = retry;
    this.answers = answers;
    subscription =
        Subscription.combine(
            epochs.certainProperty().subscribe(this::connected), pending.all().subscribe(this::go));
  }

  public void close() {
    subscription.unsubscribe();
  }

  private void connected(boolean isCertain) {
    // What is under way is sent again: its response may be of another epoch.
    underWay = false;
    if (isCertain) {
      go();
    }
  }

  private void go() {
    Optional<PendingChange> next = pending.all().stream().filter(ChangeDelivery::mayGo).findFirst();
    if (!underWay && epochs.certainProperty().get() && next.isPresent()) {
      underWay = true;
      BooleanSupplier wanted = epochs.untilOffline();
      // Later: the caller is still changing the state.
      answers.soon(wanted, () -> send(next.get(), wanted));
    }
  }

  private static boolean mayGo(PendingChange change) {
    return change.isWaiting() && change.message() != null;
  }

  private void send(PendingChange change, BooleanSupplier wanted) {
    if (!pending.isStill(change)) {
      goOn(); // Dropped or replaced since.
      return;
    }
    answers.take(
        request(change),
        wanted,
        message -> {
          retry.reset();
          confirmed.accept(message);
          // Here too, because its room may not be in use.
          store.updateMessage(message);
          pending.remove(change);
          goOn();
        },
        thrown -> failed(change, thrown, wanted));
  }

  private CompletableFuture<Message> request(PendingChange change) {
    MessageId message = Objects.requireNonNull(change.message());
    String content = change.content();
    return content == null ? history.delete(message) : history.edit(message, content);
  }

  private void failed(PendingChange change, Throwable thrown, BooleanSupplier wanted) {
    ApiException.Refused refused =
        ApiException.of(thrown) instanceof ApiException.Refused answer ? answer : null;
    if (refused != null && isFinal(refused)) {
      pending.refuse(change, Failures.of(thrown));
      goOn();
    } else {
      retry.after(refused == null ? null : pause(refused), wanted, this::goOn);
    }
  }

  private static boolean isFinal(ApiException.Refused refused) {
    return refused.status() < 500 && refused.status() != 401 && !isRateLimited(refused);
  }

  /** The pause that the server asks for; null where it asks for none. */
  private static @Nullable Duration pause(ApiException.Refused refused) {
    return isRateLimited(refused) ? refused.retryAfter() : null;
  }

  private static boolean isRateLimited(ApiException.Refused refused) {
    return ErrorCode.RATE_LIMITED.equals(refused.code());
  }

  private void goOn() {
    underWay = false;
    go();
  }
}
