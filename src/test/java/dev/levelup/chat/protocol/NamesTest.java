package dev.levelup.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @Test
  void aRoomIsReadAsItIsWritten() {
    assertThat(RoomId.parse("clan:a:b")).isEqualTo(RoomId.clan("a:b")).hasToString("clan:a:b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "clan", "clan:", "guild:1", ":1"})
  void anythingElseIsNoRoom(String text) {
    assertThatThrownBy(() -> RoomId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eventNamesFollowTheKind() {
    assertThat(RoomKind.COMMUNITY.joinEvent()).isEqualTo("join-community");
    assertThat(RoomKind.CLAN.sendEvent()).isEqualTo("clan:send-message");
    assertThat(RoomKind.CLAN.newMessageEvent()).isEqualTo("clan:new-message");
  }

  @Test
  void contentIsTrimmedAsJavaScriptTrims() {
    assertThat(MessageContent.trim("\u00a0\ufeff\t\u2028 a b \n\r")).isEqualTo("a b");
    assertThat(MessageContent.trim(" \u3000\n")).isEmpty();
  }
}
