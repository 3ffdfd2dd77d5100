package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The reactions that the user has added or removed and the server has not confirmed: the last wish
 * for a message and an emoji. In memory only. On the FX thread.
 */
public final class PendingReactions {
  /**
   * What a wish is about.
   *
   * @param emoji in its fully qualified form
   */
  public record Target(MessageId message, String emoji) {}

  private final FxThread fx;
  private final UserId self;

  /** Whether the user wants to have a reaction, in the order of the first wishes. */
  private final Map<Target, Boolean> wishes = new LinkedHashMap<>();

  private final List<Runnable> listeners = new ArrayList<>();

  /**
   * @param self the user
   */
  public PendingReactions(FxThread fx, UserId self) {
    this.fx = fx;
    this.self = self;
  }

  /** The targets of all wishes. */
  public Set<Target> targets() {
    fx.assertOnThread();
    return Set.copyOf(wishes.keySet());
  }

  /** The last wish; null for none. */
  public @Nullable Boolean wish(Target target) {
    fx.assertOnThread();
    return wishes.get(target);
  }

  /** The user wants to have a reaction, or none; replaces the former wish. */
  public void put(Target target, boolean present) {
    fx.assertOnThread();
    wishes.put(target, present);
    tell();
  }

  /** Removes a wish, because it is fulfilled or refused. */
  public void remove(Target target) {
    fx.assertOnThread();
    if (wishes.remove(target) != null) {
      tell();
    }
  }

  /** Drops all of them, because ids mean other messages now. */
  public void forgetAll() {
    fx.assertOnThread();
    wishes.clear();
    tell();
  }

  /** Listens to changes until the subscription ends. */
  public Subscription listen(Runnable listener) {
    fx.assertOnThread();
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell() {
    List.copyOf(listeners).forEach(Runnable::run);
  }

  /** Whether the user has a reaction as it shows: as they wish, otherwise as the server has it. */
  public boolean isMine(Message message, String emoji) {
    return shown(message).stream()
        .anyMatch(each -> each.emoji().equals(emoji) && each.users().contains(self));
  }

  /** The reactions to a message as they show: with what the user wishes. */
  public List<Reaction> shown(Message message) {
    fx.assertOnThread();
    List<Reaction> shown = message.reactions();
    for (Map.Entry<Target, Boolean> each : wishes.entrySet()) {
      if (each.getKey().message.equals(message.id())) {
        String emoji = each.getKey().emoji;
        shown = each.getValue() ? with(shown, emoji) : without(shown, emoji);
      }
    }
    return shown;
  }

  private List<Reaction> with(List<Reaction> reactions, String emoji) {
    boolean isKnown = reactions.stream().anyMatch(each -> each.emoji().equals(emoji));
    return isKnown
        ? reactions.stream().map(each -> each.emoji().equals(emoji) ? joined(each) : each).toList()
        : Stream.concat(reactions.stream(), Stream.of(new Reaction(emoji, List.of(self)))).toList();
  }

  private Reaction joined(Reaction kind) {
    return kind.users().contains(self)
        ? kind
        : new Reaction(
            kind.emoji(), Stream.concat(kind.users().stream(), Stream.of(self)).toList());
  }

  private List<Reaction> without(List<Reaction> reactions, String emoji) {
    return reactions.stream()
        .map(each -> each.emoji().equals(emoji) ? left(each) : each)
        .filter(each -> !each.users().isEmpty())
        .toList();
  }

  private Reaction left(Reaction kind) {
    return new Reaction(
        kind.emoji(), kind.users().stream().filter(each -> !each.equals(self)).toList());
  }
}
