package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatLinkTest {
  @ParameterizedTest
  @CsvSource({
    "levelup://join/chat.example.org/Ab-_9, chat.example.org, Ab-_9",
    "levelup://join/chat.example.org:8443/code, chat.example.org:8443, code",
    "LevelUp://JOIN/Chat.Example.ORG/Code, chat.example.org, Code",
    "levelup://join/127.0.0.1:8001/code, 127.0.0.1:8001, code",
    "levelup://join/[::1]:8001/code, [::1]:8001, code",
    "levelup://join/localhost/code/, localhost, code",
    "'  levelup://join/a/b\n', a, b",
    "levelup://join/xn--bcher-kva.example:065/code, xn--bcher-kva.example:65, code"
  })
  void aLinkLeadsToAServerWithACode(String link, String server, String code) {
    assertThat(ChatLink.parse(link)).contains(new ChatLink.Invite(server, code));
    assertThat(ChatLink.isMeant(link)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://join/chat.example.org/code",
        "https://chat.example.org/code",
        "javascript:alert(1)//levelup://join/a/b",
        "levelup:join/a/b",
        "levelup:/join/a/b",
        "levelup://leave/a/b",
        "levelup://join.evil.example/a/b",
        "levelup://join:80/a/b",
        "levelup://alice@join/a/b",
        "levelup://join/alice@evil.example/code",
        "levelup://join/alice:secret@evil.example/code",
        "levelup://join/chat.example.org:8001@evil.example/code",
        "levelup://join/chat.example.org\\@evil.example/code",
        "levelup://join/chat.example.org:0/code",
        "levelup://join/chat.example.org:65536/code",
        "levelup://join/chat.example.org:99999/code",
        "levelup://join/chat.example.org:-1/code",
        "levelup://join/chat.example.org:/code",
        "levelup://join/chat.example.org:\u0661/code",
        "levelup://join/chat.example.org:80:80/code",
        "levelup://join//code",
        "levelup://join/chat.example.org/",
        "levelup://join/chat.example.org",
        "levelup://join/chat.example.org/a/b",
        "levelup://join/chat.example.org/code?server=evil.example",
        "levelup://join/chat.example.org/code#evil.example",
        "levelup://join/chat.example.org/../code",
        "levelup://join/chat.example.org/co%64e",
        "levelup://join/chat%2Eexample.org/code",
        "levelup://join/ch\u0430t.example.org/code",
        "levelup://join/b\u00fccher.example/code",
        "levelup://join/chat\u3002example.org/code",
        "levelup://join/chat.example.org/c\u043ede",
        "levelup://join/chat.example.org\u200b/code",
        "levelup://join/\u202egro.elpmaxe/code",
        "levelup://join/chat example.org/code",
        "levelup://join/chat.example.org/co de",
        "levelup://join/a\n/code",
        "levelup://join/-a.example/code",
        "levelup://join/a..example/code",
        "levelup://join/.example/code",
        "levelup://join/a.example./code",
        "levelup://join/127.1/code",
        "levelup://join/2130706433/code",
        "levelup://join/0x7f.0.0.1/code",
        "levelup://join/0x7f000001/code",
        "levelup://join/0177.0.0.1/code",
        "levelup://join/256.0.0.1/code",
        "levelup://join/[::1/code",
        "levelup://join/[1]/code",
        "levelup://join/[fe80::1%25eth0]/code",
      })
  void whatHasNotExactlyThatFormLeadsNowhere(String link) {
    assertThat(ChatLink.parse(link)).isEmpty();
    assertThat(ChatLink.isMeant(link)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "levelup://room/chat.example.org/clan/owls, chat.example.org, clan:owls,",
    "levelup://room/chat.example.org/community/lobby/42, chat.example.org, community:lobby, 42",
    "LEVELUP://Room/Chat.Example.ORG:8443/clan/Owls/1/, chat.example.org:8443, clan:Owls, 1",
    "levelup://room/[::1]:8001/clan/0b9c-4d~x_.y, [::1]:8001, clan:0b9c-4d~x_.y,",
    "levelup://room/127.0.0.1:8001/clan/1/999999999999999999, 127.0.0.1:8001, clan:1,"
        + " 999999999999999999",
  })
  void aLinkLeadsToARoomAndAMessage(String link, String server, String room, Long seq) {
    assertThat(ChatLink.parse(link)).contains(new ChatLink.ToRoom(server, RoomId.parse(room), seq));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "levelup://room/chat.example.org",
        "levelup://room/chat.example.org/clan",
        "levelup://room/chat.example.org/clan/",
        "levelup://room/chat.example.org/clans/owls",
        "levelup://room/chat.example.org/CLAN/owls",
        "levelup://room/chat.example.org/clan/../owls",
        "levelup://room/chat.example.org/clan/..",
        "levelup://room/chat.example.org/clan/.",
        "levelup://room/chat.example.org/clan/./1",
        "levelup://room/chat.example.org/clan/owls%2f..%2f..%2fapi",
        "levelup://room/chat.example.org/clan/owls%252f",
        "levelup://room/chat.example.org/clan/owls\\api",
        "levelup://room/chat.example.org/clan/owls/0",
        "levelup://room/chat.example.org/clan/owls/-1",
        "levelup://room/chat.example.org/clan/owls/01",
        "levelup://room/chat.example.org/clan/owls/1e9",
        "levelup://room/chat.example.org/clan/owls/9999999999999999999",
        "levelup://room/chat.example.org/clan/owls/1/2",
        "levelup://room/chat.example.org/clan/owls?seq=1",
        "levelup://room/chat.example.org/clan/owls#1",
        "levelup://room/alice@chat.example.org/clan/owls",
        "levelup://room/alice:secret@chat.example.org/clan/owls",
        "levelup://room/chat.example.org:0/clan/owls",
        "levelup://room/chat.example.org:65536/clan/owls",
        "levelup://room/chat.example.org:/clan/owls",
        "levelup://room/ch\u0430t.example.org/clan/owls",
        "levelup://room/chat.example.org/clan/\u043ewls",
        "levelup://room/chat.example.org/clan/ow\tls",
        "levelup://room/chat.example.org/clan/owls\u0000",
        "levelup://room/chat.example.org/clan/ow\nls",
        "levelup://room/chat.example.org/clan/\u202eslwo",
        "levelup://room/2130706433/clan/owls",
        "levelup://room/[::1/clan/owls",
        "levelup://room/[fe80::1%25eth0]/clan/owls",
        "levelup:///clan/owls",
        "levelup://room//clan/owls",
        "levelup://room/--profile/clan/owls",
        "--profile=/tmp/levelup://room/a/clan/owls",
        "levelup://room/a/clan/owls --profile /tmp",
        "levelup://room/a/clan/owls levelup://room/b/clan/owls",
        "levelup://room/a/clan/owls\nlevelup://room/b/clan/owls",
        "https://room/chat.example.org/clan/owls",
        "file:///room/chat.example.org/clan/owls",
      })
  void whatHasNotTheFormOfARoomsLinkLeadsNowhere(String link) {
    assertThat(ChatLink.parse(link)).isEmpty();
    assertThat(ChatLink.isMeant(link)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"levelup://join/chat.example.org/..", "levelup://join/a/./"})
  void aCodeIsNoStepInAPath(String link) {
    assertThat(ChatLink.parse(link)).isEmpty();
  }

  @Test
  void nothingIsLongerThanALinkIs() {
    assertThat(ChatLink.parse("levelup://join/a/" + "x".repeat(201))).isEmpty();
    assertThat(ChatLink.parse("levelup://join/" + "a".repeat(64) + "/code")).isEmpty();
    assertThat(ChatLink.parse("levelup://join/" + "a.".repeat(200) + "b/code")).isEmpty();
    assertThat(ChatLink.parse("levelup://join/" + "a".repeat(5_000_000) + "/code")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "code", "Ab-_9", "two words", "levelup"})
  void aCodeAloneIsNoLink(String text) {
    assertThat(ChatLink.isMeant(text)).isFalse();
    assertThat(ChatLink.parse(text)).isEmpty();
  }
}
