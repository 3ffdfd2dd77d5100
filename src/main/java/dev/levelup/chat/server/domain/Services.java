package dev.levelup.chat.server.domain;

import dev.levelup.chat.server.store.Store;
import java.security.SecureRandom;
import java.time.Clock;

/** The domain, put together. */
public record Services(
    AuthService auth,
    RegistrationService registrations,
    AttemptLimits attempts,
    EventLimits events,
    RoomService rooms,
    MembershipService memberships,
    InviteService invites,
    HistoryService history,
    MessageService messages,
    RefusalTally refusals) {
  /** The services on a store, with the machine's chance. Blocks for the store. */
  public static Services on(
      Store store,
      Passwords passwords,
      AccessTokens tokens,
      Policy policy,
      Clock clock,
      ChatListener listener) {
    TakenNames.bringUpToDate(store);
    RandomIds ids = new RandomIds(new SecureRandom());
    AuthService auth = new AuthService(store, passwords, tokens, ids, clock, listener);
    return new Services(
        auth,
        new RegistrationService(policy.registration(), store, auth, clock),
        new AttemptLimits(clock),
        new EventLimits(policy.sendLimit(), clock),
        new RoomService(store, ids),
        new MembershipService(store, listener),
        new InviteService(store, ids, clock),
        new HistoryService(store),
        new MessageService(store, clock, policy.sendLimit(), listener),
        new RefusalTally());
  }
}
