package dev.levelup.chat.server.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.auth.AccessTokens;
import dev.levelup.chat.server.domain.auth.AuthService;
import dev.levelup.chat.server.domain.auth.CheapPasswords;
import dev.levelup.chat.server.domain.auth.Passwords;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.domain.rooms.InviteService;
import dev.levelup.chat.server.domain.rooms.MembershipService;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.rooms.RoomService;
import dev.levelup.chat.server.store.PostgresServer;
import dev.levelup.chat.server.store.PostgresStore;
import dev.levelup.chat.server.store.Store;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules that read before they write, applied on two servers at the same time. */
@Timeout(60)
@Tag("slow")
class SharedDatabaseTest {
  private static final Identity ANN = DomainTestBase.somebody("ann");
  private static final Identity BEN = DomainTestBase.somebody("ben");
  private static final int ROUNDS = 30;

  private final MovedClock clock = new MovedClock();
  private final RandomIds ids = new RandomIds(new SecureRandom());
  private Store here;
  private Store there;

  @BeforeEach
  void twoServers() {
    String database = PostgresServer.emptyDatabase();
    here = PostgresStore.open(database);
    there = PostgresStore.open(database);
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void aRefreshTokenIsGoodOnOneServerOnly() {
    AuthService one = auth(here);
    AuthService two = auth(there);
    SignIn signIn = one.register(new Credentials("ann", "levelup")).join();
    for (int round = 0; round < ROUNDS; round++) {
      List<CompletableFuture<SignIn>> refreshes =
          List.of(
              one.refresh(new RefreshRequest(signIn.refreshToken())),
              two.refresh(new RefreshRequest(signIn.refreshToken())));
      assertThat(refreshes).filteredOn(SharedDatabaseTest::isGranted).hasSize(1);
      signIn = one.login(new Credentials("ann", "levelup")).join();
    }
  }

  private AuthService auth(Store store) {
    byte[] secret = "a secret of thirty-two characters".getBytes(UTF_8);
    AccessTokens tokens = new AccessTokens(secret, clock, Duration.ofMinutes(20));
    Passwords passwords = CheapPasswords.on(Runnable::run);
    return new AuthService(store, passwords, tokens, ids, clock, _ -> {});
  }

  @Test
  void nothingIsTakenFromSomebodyWhomAnotherServerHasRemoved() {
    RoomService rooms = new RoomService(here, ids, clock);
    RoomId clan = rooms.create(RoomKind.CLAN, new NewRoom("Clan", null), ANN.user()).join();
    MembershipService memberships = new MembershipService(here, clock, _ -> {});
    MessageService messages = new MessageService(there, clock, SendLimit.NONE, _ -> {});
    for (int round = 0; round < ROUNDS; round++) {
      letBenIn(clan);
      List<CompletableFuture<Message>> sends = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        sends.add(messages.send(BEN, clan, "me, too", null));
      }
      memberships.remove(ANN.userId(), clan, BEN.userId()).join();
      long seq = rooms.enter(ANN.userId(), clan).lastSeq();
      sends.forEach(SharedDatabaseTest::isGranted);
      assertThat(rooms.enter(ANN.userId(), clan).lastSeq()).isEqualTo(seq);
    }
  }

  private void letBenIn(RoomId clan) {
    InviteService invites = new InviteService(there, ids, clock, _ -> {});
    invites.accept(invites.make(ANN.userId(), clan).join().code(), BEN.user()).join();
  }

  /** Waits for the result, and returns whether the request was granted. */
  private static boolean isGranted(CompletableFuture<?> answer) {
    return answer.handle((_, failure) -> failure == null).join();
  }
}
