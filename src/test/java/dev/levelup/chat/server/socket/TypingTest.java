package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is typing, as the official client says and hears it. */
class TypingTest extends SocketTestBase {
  private static final String TYPING = "clan:typing";

  private TestClient writer() {
    TestClient writer = connect(ann);
    writer.join(clan);
    return writer;
  }

  private static List<String> heard(TestClient client) {
    return client.rest().stream().map(TestClient.Heard::event).toList();
  }

  @Test
  void theOthersInTheRoomHearOnceInTwoSecondsWhoTypes() {
    letIn(ben);
    TestClient reader = connect(ben);
    reader.join(clan);
    TestClient writer = writer();
    reader.next("user-joined");
    for (int i = 0; i < 3; i++) {
      assertThat(writer.ask(TYPING, TestClient.about(clan))).isEqualTo(json("{'ok':true}"));
    }
    assertThat(reader.next(TYPING))
        .isEqualTo(
            json(
                "{'clanId':'%s','userId':'%s','userName':'Ann'}"
                    .formatted(clan.id(), ann.user().id())));
    writer.say(clan, "done").join();
    reader.nextMessage(clan);
    assertThat(reader.rest()).isEmpty();
    assertThat(heard(writer)).doesNotContain(TYPING);
  }

  @Test
  void nobodyOutsideHearsIt() {
    letIn(ben);
    TestClient outside = connect(ben);
    writer().ask(TYPING, TestClient.about(clan));
    outside.join(clan);
    assertThat(heard(outside)).doesNotContain(TYPING);
  }
}
