package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.InviteTable.OpenInvite;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;

/**
 * Invitations to clans: a user who presents the code becomes a member. It can be used any number of
 * times until it expires or is revoked. An unknown, an expired and a revoked code give the same
 * refusal.
 */
public final class InviteService {
  private static final Duration LIFETIME = Duration.ofDays(7);

  private final Store store;
  private final RandomIds ids;
  private final Clock clock;

  public InviteService(Store store, RandomIds ids, Clock clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** Creates an invitation; any member may do that. */
  public CompletableFuture<Invite> make(UserId maker, RoomId clan) {
    String id = ids.id();
    String code = ids.secret();
    return store.write(
        tables -> {
          RoomRow room = RoomAccess.enter(tables, clan, maker);
          Instant now = clock.instant();
          Instant expiresAt = now.plus(LIFETIME).truncatedTo(ChronoUnit.MILLIS);
          tables.invites().forgetExpired(now);
          tables.invites().add(id, SecretHash.of(code), room, maker, expiresAt);
          return new Invite(code, expiresAt);
        });
  }

  /** Makes a user a member of the code's clan, and returns the clan. */
  public CompletableFuture<RoomInfo> accept(String code, User user) {
    return store.write(
        tables -> {
          RoomRow clan = find(tables, code).clan();
          RoomAccess.letIn(tables, clan, user, Role.MEMBER);
          return new RoomInfo(clan.id().id(), clan.name(), clan.description(), null, true);
        });
  }

  /** Ends an invitation; its creator, the clan's owner and its moderators may do that. */
  public CompletableFuture<?> revoke(String code, UserId asking) {
    return store.write(
        tables -> {
          OpenInvite invite = find(tables, code);
          if (!invite.maker().equals(asking)
              && !RoomAccess.isModerator(tables, invite.clan(), asking)) {
            throw new RefusedException(Refusal.NOT_MODERATOR);
          }
          tables.invites().end(SecretHash.of(code));
          return asking;
        });
  }

  private OpenInvite find(Tables tables, String code) {
    return tables
        .invites()
        .find(SecretHash.of(code), clock.instant())
        .orElseThrow(() -> new RefusedException(Refusal.INVITE_NOT_FOUND));
  }
}
