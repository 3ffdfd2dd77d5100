package dev.levelup.chat.server.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.picture.TestPictures;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.store.EveryDatabase;
import dev.levelup.chat.server.store.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** The files of a message as those who follow its changes see them. */
@ParameterizedClass
@EveryDatabase
@Timeout(60)
class ChangedAttachmentsTest extends RunningServer {
  @Parameter private TestDatabase kind;
  private Uploader anns;
  private TestClient hers;
  private TestClient bens;
  private RoomId room;

  @Override
  protected ServerOptions options() {
    return kind == TestDatabase.SQLITE
        ? super.options()
        : super.options().withShared(new ServerOptions.Shared(kind.make(folder), null));
  }

  @BeforeEach
  void join() {
    SignIn ann = register("ann");
    anns = new Uploader(server.url(), ann.token());
    room =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("A room", null), ann.user()).join();
    bens = join(register("ben"));
    hers = join(ann);
    bens.next("user-joined");
  }

  private TestClient join(SignIn user) {
    TestClient client = TestClient.connect(server.url(), user.token());
    client.next("connect");
    client.join(room);
    return client;
  }

  @AfterEach
  void closeClients() {
    hers.close();
    bens.close();
    anns.close();
  }

  private Message updated() {
    return WireJson.gson().fromJson(bens.next("community:message-updated"), Message.class);
  }

  /** The only message among the changes. */
  private Message changed() throws Exception {
    Uploader.Answer answer = anns.get("/api/communities/" + room.id() + "/changes");
    JsonElement messages =
        JsonParser.parseString(new String(answer.body(), UTF_8)).getAsJsonObject().get("messages");
    assertThat(messages.getAsJsonArray()).hasSize(1);
    return WireJson.gson().fromJson(messages.getAsJsonArray().get(0), Message.class);
  }

  @Test
  void theyStayUntilTheMessageIsDeleted() throws Exception {
    Attachment picture = anns.upload("a.png", TestPictures.png(9, 9));
    Attachment words = anns.upload("b.txt", "words".getBytes(UTF_8));
    hers.sayWith(room, "two files", List.of(picture, words)).join();
    Message said = bens.nextMessage(room);
    assertThat(said.attachments()).containsExactly(picture, words);
    anns.edit(said, "");
    Message edited = updated();
    assertThat(edited.content()).isEmpty();
    assertThat(edited.attachments()).containsExactly(picture, words);
    assertThat(changed()).isEqualTo(edited);
    anns.react(said);
    assertThat(updated().attachments()).containsExactly(picture, words);
    assertThat(changed().attachments()).containsExactly(picture, words);
    anns.delete(said);
    assertThat(updated().attachments()).isEmpty();
    assertThat(changed().isDeleted()).isTrue();
    assertThat(changed().attachments()).isEmpty();
  }
}
