package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.PendingReactions;
import dev.levelup.chat.client.state.PendingReactions.Target;
import dev.levelup.chat.client.sync.connection.Epochs;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Reaction;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Adds and removes the user's reactions. They show at once; for a message and an emoji one request
 * at a time is under way, and the last wish wins. A refused one is taken back, with a notice.
 * Without a connection a wish waits for the next one, in memory: requests are idempotent, so one
 * whose response was lost is sent again. On the FX thread.
 */
public final class MessageReactions {
  private final boolean offered;
  private final HistoryService history;
  private final Epochs epochs;
  private final PendingReactions pending;
  private final Consumer<Message> confirmed;
  private final Notices notices;
  private final Retry retry;
  private final FxAnswers answers;
  private final Set<Target> underWay = new HashSet<>();
  private final Subscription subscription;

  /**
   * Nothing is sent before the client is connected and the epoch of the database is known.
   *
   * @param confirmed called with the message as the server has it now
   */
  public MessageReactions(
      ServerLink link,
      PendingReactions pending,
      Consumer<Message> confirmed,
      Notices notices,
      Retry retry,
      FxAnswers answers) {
    this.offered = link.session().has(Feature.REACTIONS);
    this.history = link.history();
    this.epochs = link.epochs();
    this.pending = pending;
    this.confirmed = confirmed;
    this.notices = notices;
    this.retry = retry;
    this.answers = answers;
    subscription = epochs.certainProperty().subscribe(this::connected);
  }

  public void close() {
    subscription.unsubscribe();
  }

  /** The wishes that the server has not confirmed. */
  public PendingReactions pending() {
    return pending;
  }

  /** Whether the user may react to a message. */
  public boolean mayReact(Message message) {
    return offered && !message.isDeleted();
  }

  /** The reactions to a message as they show; none with a server that does not have them. */
  public List<Reaction> shown(Message message) {
    return offered ? pending.shown(message) : List.of();
  }

  /** Adds the user's reaction, or removes it if they have it. */
  public void toggle(Message message, String emoji) {
    if (mayReact(message)) {
      Target target = new Target(message.id(), emoji);
      pending.put(target, !pending.isMine(message, emoji));
      send(target);
    }
  }

  /** All wishes are sent again: a response under way may be of another epoch. */
  private void connected(boolean isCertain) {
    underWay.clear();
    if (isCertain) {
      pending.targets().forEach(this::send);
    }
  }

  private void send(Target target) {
    Boolean wish = pending.wish(target);
    if (wish == null || !epochs.certainProperty().get() || !underWay.add(target)) {
      return;
    }
    BooleanSupplier wanted = epochs.untilOffline();
    answers.take(
        request(target, wish),
        wanted,
        message -> succeeded(target, wish, message),
        thrown -> failed(target, wish, thrown, wanted));
  }

  private CompletableFuture<Message> request(Target target, boolean wish) {
    return wish
        ? history.addReaction(target.message(), target.emoji())
        : history.removeReaction(target.message(), target.emoji());
  }

  private void succeeded(Target target, boolean sent, Message message) {
    retry.reset();
    confirmed.accept(message);
    settle(target, sent);
  }

  private void failed(Target target, boolean sent, Throwable thrown, BooleanSupplier wanted) {
    if (!(ApiException.of(thrown) instanceof ApiException.Refused refused)) {
      retry.later(wanted, () -> goOn(target));
    } else if (isFinal(refused)) {
      if (settle(target, sent)) {
        notices.say(Failures.of(thrown));
      }
    } else {
      retry.after(pause(refused), wanted, () -> goOn(target));
    }
  }

  /** Ends a request: either nothing more is wished, or the wish has changed and is sent. */
  private boolean settle(Target target, boolean sent) {
    boolean isLast = Boolean.valueOf(sent).equals(pending.wish(target));
    if (isLast) {
      pending.remove(target);
    }
    goOn(target);
    return isLast;
  }

  private void goOn(Target target) {
    underWay.remove(target);
    send(target);
  }

  private static boolean isFinal(ApiException.Refused refused) {
    return refused.status() < 500 && refused.status() != 401 && !isRateLimited(refused);
  }

  private static @Nullable Duration pause(ApiException.Refused refused) {
    return isRateLimited(refused) ? refused.retryAfter() : null;
  }

  private static boolean isRateLimited(ApiException.Refused refused) {
    return ErrorCode.RATE_LIMITED.equals(refused.code());
  }
}
