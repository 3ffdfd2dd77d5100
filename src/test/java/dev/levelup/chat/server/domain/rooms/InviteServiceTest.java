package dev.levelup.chat.server.domain.rooms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.InviteList;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.store.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InviteServiceTest extends DomainTestBase {
  private InviteService invites;
  private RoomId clan;

  @BeforeEach
  void oneClan() {
    invites = new InviteService(store, ids, clock, _ -> {});
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", null), ANN.user()).join();
  }

  @Test
  void anInvitationIsGoodUntilItExpiresAndNotAMomentLonger() {
    Invite invite = invites.make(ANN.userId(), clan).join();
    Duration lifetime = Duration.between(clock.instant(), invite.expiresAt());
    clock.move(lifetime.minusMillis(1));
    assertThat(invites.accept(invite.code(), BEN.user()).join().id()).isEqualTo(clan.id());
    clock.move(Duration.ofMillis(1));
    assertRefused(Refusal.INVITE_NOT_FOUND, () -> invites.accept(invite.code(), BEN.user()).join());
    assertRefused(
        Refusal.INVITE_NOT_FOUND, () -> invites.revoke(invite.code(), ANN.userId()).join());
  }

  @Test
  void nobodyCanGuessACodeOrReadItInTheDatabase() {
    String code = invites.make(ANN.userId(), clan).join().code();
    assertThat(code).hasSizeGreaterThanOrEqualTo(22); // 128 bits in base 64
    assertThat(invites.make(ANN.userId(), clan).join().code()).isNotEqualTo(code);
    store.close();
    assertThat(folder).isDirectoryNotContaining(file -> contains(file, code));
  }

  @Test
  void aLimitedInvitationAdmitsAsManyAsItSaysAndAMemberUsesNothingUp() {
    InviteTerms terms = InviteTerms.of(2L, 60L);
    Invite invite = invites.make(ANN.userId(), clan, terms).join();
    assertThat(invite.expiresAt()).isEqualTo(clock.instant().plusSeconds(60));
    accept(invite, BEN);
    accept(invite, BEN);
    assertThat(invites.of(ANN.userId(), clan).invites())
        .extracting(InviteList.Open::usesLeft)
        .containsExactly(1);
    accept(invite, somebody("cleo"));
    assertRefused(Refusal.INVITE_NOT_FOUND, () -> accept(invite, somebody("dan")));
    assertThat(invites.of(ANN.userId(), clan).invites()).isEmpty();
  }

  private void accept(Invite invite, Identity user) {
    invites.accept(invite.code(), user.user()).join();
  }

  @Test
  void aMemberSeesAndEndsTheirOwnAndAModeratorAll() {
    MembershipService memberships = new MembershipService(store, clock, _ -> {});
    Invite anns = invites.make(ANN.userId(), clan).join();
    accept(anns, BEN);
    Invite bens = invites.make(BEN.userId(), clan).join();
    assertThat(listed(BEN)).containsExactly(bens.id());
    assertThat(listed(ANN)).containsExactlyInAnyOrder(anns.id(), bens.id());
    assertRefused(
        Refusal.INVITE_NOT_FOUND, () -> invites.end(BEN.userId(), clan, anns.id()).join());
    memberships.changeRole(ANN.userId(), clan, BEN.userId(), Role.MODERATOR).join();
    assertThat(listed(BEN)).containsExactlyInAnyOrder(anns.id(), bens.id());
    invites.end(BEN.userId(), clan, anns.id()).join();
    assertRefused(Refusal.INVITE_NOT_FOUND, () -> accept(anns, somebody("dan")));
    assertThat(listed(ANN)).containsExactly(bens.id());
  }

  private List<String> listed(Identity asking) {
    return invites.of(asking.userId(), clan).invites().stream().map(InviteList.Open::id).toList();
  }

  @Test
  void impossibleTermsAreRefused() {
    for (Long uses : List.of(0L, -1L, 1_000_001L, Long.MAX_VALUE)) {
      assertRefused(Refusal.INVALID_PAYLOAD, () -> InviteTerms.of(uses, null));
    }
    for (Long seconds : List.of(0L, 2_592_001L, Long.MAX_VALUE)) {
      assertRefused(Refusal.INVALID_PAYLOAD, () -> InviteTerms.of(null, seconds));
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file, ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
