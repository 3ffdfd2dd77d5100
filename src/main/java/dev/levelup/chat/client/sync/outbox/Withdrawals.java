package dev.levelup.chat.client.sync.outbox;

import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;

/**
 * Ends messages that the server has refused and their user has deleted: the deletion would wait for
 * ever, and hide that the message is not delivered.
 */
public final class Withdrawals {
  private final Outbox outbox;
  private final PendingChanges changes;
  private final Consumer<PendingMessage> discard;
  private final FxAnswers answers;
  private final Subscription subscription;

  /**
   * Looks at once, and after each change of either.
   *
   * @param discard removes a message with its changes, and its echo
   */
  public Withdrawals(
      PersistentState persistentState, Consumer<PendingMessage> discard, FxAnswers answers) {
    this.outbox = persistentState.outbox();
    this.changes = persistentState.changes();
    this.discard = discard;
    this.answers = answers;
    subscription =
        Subscription.combine(
            outbox.changes().subscribe(this::look), changes.all().subscribe(this::look));
    look();
  }

  private void look() {
    if (next().isPresent()) {
      // Later: the caller is still changing the state.
      answers.soon(() -> true, () -> next().ifPresent(discard));
    }
  }

  private Optional<PendingMessage> next() {
    return changes.all().stream()
        .filter(each -> each.isWaiting() && each.isDeletion() && each.message() == null)
        .map(PendingChange::written)
        .flatMap(written -> outbox.find(written).stream())
        .filter(each -> each.state() == SendState.REFUSED)
        .findFirst();
  }

  public void close() {
    subscription.unsubscribe();
  }
}
