package dev.levelup.chat.server.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InviteServiceTest extends DomainTestBase {
  private InviteService invites;
  private RoomId clan;

  @BeforeEach
  void oneClan() {
    invites = new InviteService(store, ids, clock);
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

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file, ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
