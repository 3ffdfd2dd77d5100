package dev.levelup.chat.server.domain.auth;

import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.NameKey;
import dev.levelup.chat.server.domain.RateLimiter;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Rate limits for sign-in, registration, refresh, the creation of rooms and invitations, and
 * changes of avatars. An attempt over the limit is refused with {@link Refusal#TOO_MANY_ATTEMPTS}
 * before any lookup, so the refusal does not reveal which accounts exist. Thread-safe; never
 * blocks.
 *
 * <p>Wrong passwords are counted by name and network, so that a user cannot lock out another one. A
 * name's total is limited as well, against guessing from many networks; networks from which the
 * user has signed in before are exempt from that limit.
 */
public final class AttemptLimits {
  private static final int LONGEST_NAME_KEY = 64;
  private static final Set<Refusal> WRONG_GUESSES =
      EnumSet.of(Refusal.WRONG_CREDENTIALS, Refusal.WRONG_PASSWORD);

  private final NetworkLimiter signIns;
  private final NetworkLimiter registrations;
  private final NetworkLimiter wrong;
  private final NetworkLimiter wrongWhereKnown;
  private final RateLimiter<String> wrongForName;
  private final KnownOrigins known = new KnownOrigins();
  private final NetworkLimiter refreshes;
  private final RateLimiter<UserId> makings;
  private final RateLimiter<UserId> avatars;
  private final NetworkLimiter rooms;
  private final RateLimiter<UserId> ownSignIns;

  public AttemptLimits(Clock clock) {
    signIns = new NetworkLimiter(1, 60, clock);
    registrations = new NetworkLimiter(0.1, 10, clock);
    wrong = new NetworkLimiter(0.1, 10, clock);
    wrongWhereKnown = new NetworkLimiter(0.5, 30, clock);
    wrongForName = new RateLimiter<>(1, 300, clock);
    refreshes = new NetworkLimiter(10, 600, clock);
    makings = new RateLimiter<>(0.1, 30, clock);
    avatars = new RateLimiter<>(0.1, 30, clock);
    rooms = new NetworkLimiter(0.05, 60, clock);
    ownSignIns = new RateLimiter<>(1, 60, clock);
  }

  /**
   * Counts an attempt to register that name from that address: the response reveals which names
   * exist.
   */
  public void tryRegister(InetAddress from, String userName) {
    require(signIns.take(from));
    String nameKey = NameKey.of(userName);
    if (nameKey.length() <= LONGEST_NAME_KEY) { // no account has a longer name, so it is not stored
      require(registrations.take(nameKey, from));
    }
  }

  /**
   * Signs in, unless there were too many wrong passwords for that name. An attempt counts as wrong
   * until it succeeds, so that concurrent attempts gain nothing.
   *
   * @param attempt returns the sign-in, or fails with the reason
   */
  public CompletableFuture<SignIn> signIn(
      InetAddress from, String userName, Supplier<CompletableFuture<SignIn>> attempt) {
    require(signIns.take(from));
    String nameKey = NameKey.of(userName);
    if (nameKey.length() > LONGEST_NAME_KEY) {
      return attempt.get();
    }
    boolean isKnown = known.contains(nameKey, from);
    require((isKnown ? wrongWhereKnown : wrong).take(nameKey, from));
    require(isKnown || wrongForName.take(nameKey));
    return CompletableFuture.completedStage(attempt)
        .thenCompose(Supplier::get)
        .whenComplete(
            (_, failure) -> {
              if (failure == null || !WRONG_GUESSES.contains(Refusal.of(failure))) {
                forgive(nameKey, from, isKnown);
              }
              if (failure == null) {
                known.add(nameKey, from);
              }
            })
        .toCompletableFuture();
  }

  private void forgive(String nameKey, InetAddress from, boolean wasKnown) {
    (wasKnown ? wrongWhereKnown : wrong).giveBack(nameKey, from);
    if (!wasKnown) {
      wrongForName.giveBack(nameKey);
    }
  }

  /** Counts a refresh from that address. */
  public void tryRefresh(InetAddress from) {
    require(refreshes.take(from));
  }

  /** A client has refreshed its token from that address, so the user is signed in there. */
  public void refreshed(InetAddress from, String userName) {
    known.add(NameKey.of(userName), from);
  }

  /** Counts a query of the user's own sign-ins, and the end of one. */
  public void tryOwnSignIns(UserId user) {
    require(ownSignIns.take(user));
  }

  /** Counts the creation of an invitation: each is stored for a long time. */
  public void tryInvite(UserId maker) {
    require(makings.take(maker));
  }

  /** Counts the creation of a room: each is stored permanently and visible to all users. */
  public void tryMakeRoom(InetAddress from, UserId maker) {
    require(makings.take(maker));
    require(rooms.take(from));
  }

  /** Counts a change of an avatar: the clients of all who see it fetch their lists anew. */
  public void tryAvatar(UserId user) {
    require(avatars.take(user));
  }

  private static void require(boolean isAllowed) {
    if (!isAllowed) {
      throw new RefusedException(Refusal.TOO_MANY_ATTEMPTS);
    }
  }
}
