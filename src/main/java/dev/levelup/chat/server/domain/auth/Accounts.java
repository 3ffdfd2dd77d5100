package dev.levelup.chat.server.domain.auth;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.server.domain.NameKey;
import dev.levelup.chat.server.domain.OperatorRefusal;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Tables;
import dev.levelup.chat.server.store.UserRow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the operator does to accounts, inside a write that runs alone. Servers on the database end
 * the sockets when they next look for ended sign-ins.
 */
public final class Accounts {
  /** Longer than any access token is valid, however far the clocks of the machines differ. */
  private static final Duration LONGEST_TOKEN = Duration.ofDays(1);

  private final Clock clock;

  public Accounts(Clock clock) {
    this.clock = clock;
  }

  /**
   * The account with that name, in any spelling that signs in.
   *
   * @throws OperatorRefusal when there is none
   */
  public static UserRow named(Tables tables, String name) {
    return tables
        .users()
        .byNameKey(NameKey.of(name))
        .orElseThrow(() -> new OperatorRefusal("there is no user " + name));
  }

  /** Gives an account another password and ends all its sign-ins; returns how many. */
  public int resetPassword(Tables tables, UserRow account, String hash) {
    tables.users().setPassword(account.id(), hash);
    return endSignIns(tables, account);
  }

  private int endSignIns(Tables tables, UserRow account) {
    return tables.signIns().endAll(account.id(), clock.instant().plus(LONGEST_TOKEN)).size();
  }

  /** Deletes everything that a user has written, in every room; returns how many messages. */
  public int deleteMessages(Tables tables, UserRow account) {
    int deleted = 0;
    for (RoomRow room : tables.rooms().all()) {
      for (Message each : tables.messages().by(account.id(), room)) {
        tables.changes().delete(room, each, clock.instant());
        deleted++;
      }
    }
    return deleted;
  }

  /**
   * Removes an account with its memberships, sign-ins and invitations. Its name is free then. The
   * user's messages and reactions stay.
   *
   * @param heir becomes the owner of the user's rooms, and a member if they are none; null if the
   *     user owns no room
   * @return the rooms that were handed over
   * @throws OperatorRefusal when a room would have no owner
   */
  public List<RoomRow> remove(Tables tables, UserRow account, @Nullable UserRow heir) {
    List<RoomRow> owned = tables.rooms().ownedBy(account.id());
    if (heir != null) {
      owned.forEach(room -> handOver(tables, room, account, heir));
    } else if (!owned.isEmpty()) {
      throw new OperatorRefusal(
          "%s owns rooms: %s; --rooms-to NAME hands them over"
              .formatted(account.name(), names(owned)));
    }
    endSignIns(tables, account);
    tables.removeUser(account.id());
    return owned;
  }

  private static String names(List<RoomRow> rooms) {
    return rooms.stream().map(RoomRow::name).collect(Collectors.joining(", "));
  }

  private void handOver(Tables tables, RoomRow room, UserRow from, UserRow to) {
    if (from.id().equals(to.id())) {
      throw new OperatorRefusal("--rooms-to must name somebody else");
    }
    if (tables.bans().contains(room, to.id())) {
      throw new OperatorRefusal(to.name() + " is banned from " + room.name());
    }
    RoomAccess.letIn(
        tables, room, new User(to.id(), to.name(), null), Role.MEMBER, clock.instant());
    tables.members().setRole(room, from.id(), Role.MODERATOR); // never two owners
    tables.members().setRole(room, to.id(), Role.OWNER);
    tables.mutes().remove(room, to.id()); // nobody could lift it any more
  }
}
