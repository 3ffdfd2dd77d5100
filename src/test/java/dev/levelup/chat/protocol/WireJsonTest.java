package dev.levelup.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class WireJsonTest {
  @Test
  void aRecordWithARequiredPartMissingIsRefused() {
    assertThatThrownBy(() -> WireJson.gson().fromJson("{\"id\":\"c1\"}", RoomInfo.class))
        .isInstanceOf(JsonParseException.class)
        .hasMessageContaining("name");
  }

  @Test
  void unknownFieldsAreIgnored() {
    RoomInfo room =
        WireJson.gson().fromJson("{\"id\":\"c1\",\"name\":\"N\",\"new\":{}}", RoomInfo.class);
    assertThat(room).isEqualTo(new RoomInfo("c1", "N", null, null, null));
  }

  @Test
  void noTextIsLongerThanAnyOfTheContract() {
    String wire = "{\"id\":\"c1\",\"name\":\"%s\"}".formatted("x".repeat(1_000_000));
    assertThat(WireJson.gson().fromJson(wire, RoomInfo.class).name()).hasSize(16_384);
  }

  @Test
  void acknowledgementsAreReadAsTheyAreWritten() {
    JoinAck joined = new JoinAck.Joined(7, 5, 3, "one");
    assertThat(joined.encode())
        .isEqualTo(json("{'ok':true,'room':{'lastSeq':7,'lastRev':5,'readSeq':3,'epoch':'one'}}"));
    assertThat(JoinAck.decode(joined.encode())).isEqualTo(joined);
    JoinAck nameless = new JoinAck.Joined(7, 3, null);
    assertThat(JoinAck.decode(nameless.encode())).isEqualTo(nameless);
    SendAck refused = new SendAck.Refused(new ApiError(ErrorCode.NOT_FOUND, "no"));
    assertThat(refused.encode()).isEqualTo(json("{'ok':false,'code':'NOT_FOUND','message':'no'}"));
    assertThat(SendAck.decode(refused.encode())).isEqualTo(refused);
  }

  @Test
  void secretsAreNotInTheTextOfARecord() {
    assertThat(new Credentials("ann", "secret").toString()).doesNotContain("secret");
    assertThat(new RefreshRequest("secret").toString()).doesNotContain("secret");
  }

  private static JsonElement json(String text) {
    return JsonParser.parseString(text.replace('\'', '"'));
  }
}
