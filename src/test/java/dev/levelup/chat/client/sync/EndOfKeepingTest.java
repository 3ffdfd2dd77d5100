package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the disk has once a room is not kept any more. */
class EndOfKeepingTest extends KeepingBase {
  @Test
  void withTheMembershipEverythingIsGoneFromTheDisk() throws IOException {
    fixture.online();
    keep();
    fetch();
    assertThat(onDisk("message 77")).isTrue();
    history().setMember(false);
    listClan(false);
    fixture
        .socket()
        .tell(new SocketEvent.RoomClosed(new AccessDenied(ErrorCode.REMOVED, "", CLAN.id())));
    fixture.fx.run();

    assertThat(onDisk("message 77")).isFalse();
    assertThat(fixture.chat.keeping().rooms()).isEmpty();
    assertThat(fixture.chat.preferences().choices().get(CLAN).kept()).isFalse();
    fetch();
    assertThat(onDisk("message 77")).isFalse();
  }

  @Test
  void aClanThatIsNotListedAnyMoreIsGoneFromTheDisk() throws IOException {
    fixture.online();
    keep();
    fetch();
    history().list(RoomKind.CLAN);
    fixture.reconnect();
    fetch();

    assertThat(onDisk("message 77")).isFalse();
    assertThat(fixture.chat.keeping().rooms()).isEmpty();
  }

  @Test
  void aKillBetweenTheLossOfTheHistoryAndTheEndOfKeepingHeals() throws IOException {
    fixture.online();
    keep();
    fetch();
    store().forgetHistories(List.of(CLAN));
    listClan(false);
    history().setMember(false);
    fixture = fixture.killed().online();
    fetch();

    assertThat(onDisk("message 77")).isFalse();
    assertThat(fixture.chat.keeping().rooms()).isEmpty();
    assertThat(store().load().join().choices().get(CLAN)).extracting("kept").isEqualTo(false);
  }

  @Test
  void aRoomThatIsNotKeptAnyMoreHasItsRecentMessages() throws IOException {
    fixture.online();
    keep();
    fetch();
    fixture.chat.keeping().keep(CLAN, false);
    fixture.fx.run();

    assertThat(onDisk("message 499")).isFalse();
    assertThat(store().history(CLAN).join().map(StoredHistory::messages).orElseThrow())
        .hasSize(500);
    int before = asked().size();
    fixture.fx.advance(Duration.ofMinutes(20));
    assertThat(asked()).hasSize(before);
  }

  private boolean onDisk(String words) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("profile"))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(each, StandardCharsets.ISO_8859_1).contains(words)) {
          return true;
        }
      }
    }
    return false;
  }
}
