package dev.levelup.chat.server.domain.rooms;

import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.InviteList;
import dev.levelup.chat.protocol.InviteList.Open;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.SecretHash;
import dev.levelup.chat.server.store.InviteTable.OpenInvite;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Invitations to clans: a user who presents the code becomes a member. It is good until it expires,
 * is used up or is revoked, or its maker is no member any more. An unknown code and one that is not
 * good any more give the same refusal.
 */
public final class InviteService {
  private static final int MOST_LISTED = 1000;

  private final Store store;
  private final RandomIds ids;
  private final Clock clock;
  private final ChatListener listener;

  public InviteService(Store store, RandomIds ids, Clock clock, ChatListener listener) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
    this.listener = listener;
  }

  /** Creates an invitation on the usual terms; any member may do that. */
  public CompletableFuture<Invite> make(UserId maker, RoomId clan) {
    return make(maker, clan, InviteTerms.USUAL);
  }

  /** Creates an invitation; any member may do that. */
  public CompletableFuture<Invite> make(UserId maker, RoomId clan, InviteTerms terms) {
    String id = ids.id();
    String code = ids.secret();
    return store.write(
        tables -> {
          RoomRow room = RoomAccess.enter(tables, clan, maker);
          Instant now = clock.instant();
          Instant expiresAt = now.plus(terms.lifetime()).truncatedTo(ChronoUnit.MILLIS);
          tables.invites().forgetExpired(now);
          Open invite = new Open(id, maker, expiresAt, terms.uses());
          tables.invites().add(SecretHash.of(code), room, invite);
          return new Invite(id, code, expiresAt, terms.uses());
        });
  }

  /**
   * The open invitations to a clan: the caller's own, and all of them for the owner and moderators.
   *
   * @throws RefusedException when the clan does not exist or is not open to {@code asking}
   */
  public InviteList of(UserId asking, RoomId id) {
    return store.read(
        tables -> {
          RoomRow clan = RoomAccess.enter(tables, id, asking);
          boolean sees = RoomAccess.isModerator(tables, clan, asking);
          return new InviteList(
              tables.invites().of(clan, clock.instant(), MOST_LISTED).stream()
                  .filter(invite -> sees || invite.userId().equals(asking))
                  .toList());
        });
  }

  /** Makes a user a member of the code's clan, and returns the clan. A member uses nothing up. */
  public CompletableFuture<RoomInfo> accept(String code, User user) {
    return store
        .write(
            tables -> {
              RoomRow clan = find(tables, code).clan();
              return new Accepted(
                  clan,
                  tables.avatars().path(clan),
                  accept(tables, clan, SecretHash.of(code), user, clock.instant()));
            },
            accepted -> accepted.told().ifPresent(listener::told))
        .thenApply(Accepted::info);
  }

  private record Accepted(RoomRow clan, @Nullable String avatar, Optional<ChatEvent> told) {
    RoomInfo info() {
      return new RoomInfo(clan.id().id(), clan.name(), clan.description(), avatar, true);
    }
  }

  /**
   * Uses an invitation inside a write.
   *
   * @return what to tell after the commit
   */
  public static Optional<ChatEvent> accept(
      Tables tables, RoomRow clan, byte[] codeHash, User user, Instant now) {
    if (!RoomAccess.letIn(tables, clan, user, Role.MEMBER, now)) {
      return Optional.empty();
    }
    tables.invites().use(codeHash);
    return Optional.of(ChatEvent.RoomsChanged.in(tables, clan, List.of()));
  }

  /**
   * Ends an invitation; its creator, the clan's owner and its moderators may do that. For others it
   * does not exist.
   */
  public CompletableFuture<?> end(UserId asking, RoomId id, String inviteId) {
    return store.write(
        tables -> {
          RoomRow clan = RoomAccess.enter(tables, id, asking);
          boolean sees = RoomAccess.isModerator(tables, clan, asking);
          Open ended =
              tables
                  .invites()
                  .find(clan, inviteId, clock.instant())
                  .filter(invite -> sees || invite.userId().equals(asking))
                  .orElseThrow(() -> new RefusedException(Refusal.INVITE_NOT_FOUND));
          tables.invites().end(ended.id());
          return ended;
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
