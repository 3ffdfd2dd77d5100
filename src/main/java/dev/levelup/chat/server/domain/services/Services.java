package dev.levelup.chat.server.domain.services;

import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.EventLimits;
import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.RefusalTally;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.activity.MentionInbox;
import dev.levelup.chat.server.domain.activity.OnlineMembers;
import dev.levelup.chat.server.domain.activity.OnlineUsers;
import dev.levelup.chat.server.domain.attachments.Attachments;
import dev.levelup.chat.server.domain.attachments.Avatars;
import dev.levelup.chat.server.domain.attachments.UploadLimits;
import dev.levelup.chat.server.domain.attachments.UploadTurns;
import dev.levelup.chat.server.domain.attachments.Uploads;
import dev.levelup.chat.server.domain.auth.AccessTokens;
import dev.levelup.chat.server.domain.auth.AttemptLimits;
import dev.levelup.chat.server.domain.auth.AuthService;
import dev.levelup.chat.server.domain.auth.Passwords;
import dev.levelup.chat.server.domain.auth.RegistrationService;
import dev.levelup.chat.server.domain.auth.TakenNames;
import dev.levelup.chat.server.domain.messages.HistoryService;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.domain.moderation.Bans;
import dev.levelup.chat.server.domain.moderation.Mutes;
import dev.levelup.chat.server.domain.rooms.InviteService;
import dev.levelup.chat.server.domain.rooms.MemberNames;
import dev.levelup.chat.server.domain.rooms.MembershipService;
import dev.levelup.chat.server.domain.rooms.OwnedRooms;
import dev.levelup.chat.server.domain.rooms.RoomService;
import dev.levelup.chat.server.domain.search.MessageSearch;
import dev.levelup.chat.server.store.Store;
import java.security.SecureRandom;
import java.time.Clock;

/** All services of the domain. */
public record Services(
    AuthService auth,
    RegistrationService registrations,
    AttemptLimits attempts,
    EventLimits events,
    RoomService rooms,
    MembershipService memberships,
    OwnedRooms ownedRooms,
    Bans bans,
    Mutes mutes,
    InviteService invites,
    HistoryService history,
    MessageService messages,
    MessageChanges changes,
    Attachments attachments,
    Avatars avatars,
    MentionInbox mentions,
    MessageSearch search,
    OnlineMembers online,
    RefusalTally refusals) {
  /**
   * The services on a store, with a secure random source. Blocks for the store.
   *
   * @param online who is online
   * @param uploads where uploads go
   */
  public static Services on(
      Store store,
      Passwords passwords,
      AccessTokens tokens,
      Policy policy,
      Clock clock,
      ChatListener listener,
      OnlineUsers online,
      Uploads uploads) {
    TakenNames.bringUpToDate(store);
    MemberNames.bringUpToDate(store);
    RandomIds ids = new RandomIds(new SecureRandom());
    AuthService auth = new AuthService(store, passwords, tokens, ids, clock, listener);
    SendLimit sends = policy.sendLimit();
    UploadLimits limits = policy.uploads();
    UploadTurns turns = new UploadTurns(sends, clock);
    MessageService messages = new MessageService(store, clock, sends, listener);
    return new Services(
        auth,
        new RegistrationService(policy.registration(), store, auth, clock),
        new AttemptLimits(clock),
        new EventLimits(policy.sendLimit(), clock),
        new RoomService(store, ids, clock),
        new MembershipService(store, clock, listener),
        new OwnedRooms(store, listener),
        new Bans(store, clock, listener),
        new Mutes(store, clock),
        new InviteService(store, ids, clock, listener),
        new HistoryService(store),
        messages,
        new MessageChanges(store, clock, messages, sends, listener),
        new Attachments(store, uploads, limits, turns, ids, clock),
        new Avatars(store, uploads, limits, turns, clock, listener),
        new MentionInbox(store),
        new MessageSearch(store, clock, sends),
        new OnlineMembers(store, online),
        new RefusalTally());
  }
}
