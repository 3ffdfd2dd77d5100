package dev.levelup.chat.server.domain.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.NameKey;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.auth.ServerInvites.Made;
import dev.levelup.chat.server.domain.rooms.InviteService;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrationServiceTest extends DomainTestBase {
  private static final Duration DAY = Duration.ofDays(1);

  private InviteService clanInvites;
  private RoomId clan;

  @BeforeEach
  void oneClan() {
    clanInvites = new InviteService(store, ids, clock, _ -> {});
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", null), ANN.user()).join();
  }

  @Test
  void withoutAnInvitationNobodyGetsIn() {
    assertRefused(Refusal.INVITE_INVALID, () -> invited("Cleo", null));
    assertRefused(Refusal.INVITE_INVALID, () -> invited("Cleo", ""));
    assertRefused(Refusal.INVITE_INVALID, () -> invited("Cleo", "made up"));
    assertThat(isTaken("Cleo")).isFalse();
  }

  @Test
  void aServersInvitationIsGoodForAsManyAccountsAsItSays() {
    String code = serverInvite(2).code();
    assertThat(invited("Cleo", code).user().name()).isEqualTo("Cleo");
    assertThat(rooms.clans(invited("Dan", code).user().id(), ListQuery.FIRST).items())
        .noneMatch(RegistrationServiceTest::in);
    assertRefused(Refusal.INVITE_INVALID, () -> invited("Eve", code));
  }

  @Test
  void aServersInvitationIsGoodUntilItExpiresAndNotAMomentLonger() {
    Made invite = serverInvite(9);
    clock.move(Duration.between(clock.instant(), invite.expiresAt()).minusMillis(1));
    invited("Cleo", invite.code());
    clock.move(Duration.ofMillis(1));
    assertRefused(Refusal.INVITE_INVALID, () -> invited("Dan", invite.code()));
  }

  @Test
  void whatIsRefusedUsesNoInvitationUp() {
    String code = serverInvite(2).code();
    invited("Cleo", code);
    assertRefused(Refusal.USER_NAME_TAKEN, () -> invited("cleo", code));
    assertRefused(Refusal.INVALID_USER_NAME, () -> invited("?", code));
    assertRefused(
        Refusal.INVALID_PASSWORD,
        () -> service(Registration.INVITE).register(new NewAccount("Dan", "short", code)).join());
    assertThat(invited("Dan", code).user().name()).isEqualTo("Dan");
  }

  @Test
  void aNameThatIsTakenMeanwhileUsesNoInvitationUp() {
    String code = serverInvite(2).code();
    List<CompletableFuture<SignIn>> both =
        IntStream.range(0, 2)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> invited("Cleo", code)))
            .toList();
    assertThat(both)
        .filteredOn(each -> each.handle((_, failure) -> failure == null).join())
        .hasSize(1);
    assertThat(invited("Dan", code).user().name()).isEqualTo("Dan");
  }

  @Test
  void manyAtOnceGetNoMoreThanTheInvitationSays() {
    String code = serverInvite(3).code();
    List<CompletableFuture<SignIn>> all =
        IntStream.range(0, 16)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> invited("guest-" + i, code)))
            .toList();
    assertThat(all)
        .filteredOn(each -> each.handle((_, failure) -> failure == null).join())
        .hasSize(3);
  }

  @Test
  void aClansInvitationMakesAnAccountThatIsInTheClan() {
    String code = clanInvites.make(ANN.userId(), clan).join().code();
    for (Registration mode : List.of(Registration.INVITE, Registration.OPEN)) {
      SignIn cleo = service(mode).register(account("Cleo-" + mode, code)).join();
      assertThat(rooms.clans(cleo.user().id(), ListQuery.FIRST).items())
          .allMatch(RegistrationServiceTest::in);
    }
  }

  @Test
  void aClansInvitationThatEndedLetsNobodyIn() {
    String code = clanInvites.make(ANN.userId(), clan).join().code();
    clanInvites.revoke(code, ANN.userId()).join();
    assertRefused(Refusal.INVITE_INVALID, () -> invited("Cleo", code));
    assertThat(isTaken("Cleo")).isFalse();
  }

  @Test
  void whereEverybodyMayACodeThatLeadsNowhereIsStillSaid() {
    RegistrationService open = service(Registration.OPEN);
    assertThat(open.register(account("Cleo", null)).join().user().name()).isEqualTo("Cleo");
    assertRefused(Refusal.INVITE_INVALID, () -> open.register(account("Dan", "made up")).join());
    assertThat(isTaken("Dan")).isFalse();
  }

  @Test
  void aClosedServerTakesNobody() {
    String code = serverInvite(1).code();
    for (String shown : new @Nullable String[] {null, code, "made up"}) {
      assertRefused(
          Refusal.REGISTRATION_CLOSED,
          () -> service(Registration.CLOSED).register(account("Cleo", shown)).join());
    }
  }

  /** Without an invitation nobody can find out which accounts exist. */
  @Test
  void withoutAnInvitationATakenNameLooksAsAnyOther() {
    invited("Cleo", serverInvite(1).code());
    assertRefused(Refusal.INVITE_INVALID, () -> invited("Cleo", "made up"));
  }

  @Test
  void nobodyReadsACodeInTheDatabase() {
    String code = serverInvite(1).code();
    store.close();
    assertThat(folder).isDirectoryNotContaining(file -> contains(file, code));
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file, ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Made serverInvite(int uses) {
    ServerInvites invites = new ServerInvites(ids, clock);
    return store.write(tables -> invites.make(tables, uses, DAY)).join();
  }

  private SignIn invited(String name, @Nullable String code) {
    return service(Registration.INVITE).register(account(name, code)).join();
  }

  private static NewAccount account(String name, @Nullable String code) {
    return new NewAccount(name, "levelup", code);
  }

  private RegistrationService service(Registration mode) {
    AuthService auth =
        new AuthService(
            store, new Passwords(8, 1, Runnable::run), accessTokens, ids, clock, _ -> {});
    return new RegistrationService(mode, store, auth, clock);
  }

  private boolean isTaken(String name) {
    return store.read(tables -> tables.users().byNameKey(NameKey.of(name)).isPresent());
  }

  private static boolean in(RoomInfo clan) {
    return Boolean.TRUE.equals(clan.isMember());
  }
}
