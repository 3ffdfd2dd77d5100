package dev.levelup.chat.server.domain.auth;

import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.SecretHash;
import dev.levelup.chat.server.domain.rooms.InviteService;
import dev.levelup.chat.server.store.InviteTable.OpenInvite;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Creates accounts by the operator's rule. An invitation is used in the commit that creates the
 * account, so a refused registration does not use it up.
 */
public final class RegistrationService {
  private final Registration registration;
  private final Store store;
  private final AuthService auth;
  private final Clock clock;

  public RegistrationService(
      Registration registration, Store store, AuthService auth, Clock clock) {
    this.registration = registration;
    this.store = store;
    this.auth = auth;
    this.clock = clock;
  }

  /**
   * Creates an account and signs in; with an invitation to a clan, the user becomes its member.
   * Blocks for the store.
   */
  public CompletableFuture<SignIn> register(NewAccount wanted) {
    if (registration == Registration.CLOSED) {
      throw new RefusedException(Refusal.REGISTRATION_CLOSED);
    }
    String code = wanted.inviteCode();
    if (code == null) {
      if (registration == Registration.INVITE) {
        throw new RefusedException(Refusal.INVITE_INVALID);
      }
      return auth.register(wanted.credentials());
    }
    byte[] hash = SecretHash.of(code);
    requireOpen(hash);
    return auth.register(wanted.credentials(), (tables, user) -> accept(tables, hash, user));
  }

  /**
   * Checked first: without an invitation, a client cannot find out which names exist or cause a
   * password to be hashed.
   */
  private void requireOpen(byte[] codeHash) {
    Instant now = clock.instant();
    boolean isOpen =
        store.<Boolean>read(
            tables ->
                tables.invites().find(codeHash, now).isPresent()
                    || tables.serverInvites().isOpen(codeHash, now));
    if (!isOpen) {
      throw new RefusedException(Refusal.INVITE_INVALID);
    }
  }

  private void accept(Tables tables, byte[] codeHash, User user) {
    Instant now = clock.instant();
    Optional<OpenInvite> clan = tables.invites().find(codeHash, now);
    if (clan.isPresent()) {
      // The members are told by the next look into the database.
      var _ = InviteService.accept(tables, clan.get().clan(), codeHash, user, now);
    } else if (!tables.serverInvites().use(codeHash, now)) {
      throw new RefusedException(Refusal.INVITE_INVALID);
    }
  }
}
