package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The members of one room, as the server last listed them. On the FX thread. */
public final class Members {
  private final FxThread fx;
  private final ReadOnlyObjectWrapper<@Nullable List<Member>> list =
      new ReadOnlyObjectWrapper<>(this, "list", null);
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", null);

  Members(FxThread fx) {
    this.fx = fx;
  }

  /** All of them, in the server's order, unmodifiable; null while they were never loaded. */
  public ReadOnlyObjectProperty<@Nullable List<Member>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /** The role of somebody; null if they do not belong to the room, as far as is known. */
  public @Nullable MemberRole roleOf(UserId user) {
    List<Member> all = list.get();
    return all == null
        ? null
        : all.stream()
            .filter(each -> each.id().equals(user))
            .findFirst()
            .map(MemberRole::of)
            .orElse(null);
  }

  /** Why the last request failed; null if it did not. */
  public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** They have been requested; the former ones still show. */
  public void begin() {
    fx.assertOnThread();
    failure.set(null);
  }

  /** They are here. */
  public void show(List<Member> all) {
    fx.assertOnThread();
    failure.set(null);
    List<Member> kept = all.stream().map(Members::interned).toList();
    if (!kept.equals(list.get())) {
      list.set(kept);
    }
  }

  /** The request failed; the former ones stay. */
  public void fail(Failure why) {
    fx.assertOnThread();
    failure.set(why);
  }

  /** Forgets them. */
  public void forget() {
    fx.assertOnThread();
    failure.set(null);
    list.set(null);
  }

  /** Thousands share a few roles; who is online is in {@link Presence}. */
  private static Member interned(Member member) {
    return new Member(
        member.id(),
        member.name(),
        member.avatar(),
        member.role().intern(),
        null,
        member.joinedAt());
  }
}
