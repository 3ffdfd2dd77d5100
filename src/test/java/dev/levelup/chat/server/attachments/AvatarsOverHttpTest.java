package dev.levelup.chat.server.attachments;

import static dev.levelup.chat.server.attachments.Uploader.form;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.AvatarPath;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.attachments.UploadLimits;
import dev.levelup.chat.server.domain.rooms.RoomEdit;
import dev.levelup.chat.server.picture.TestPictures;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.store.EveryDatabase;
import dev.levelup.chat.server.store.TestDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** Ann owns a clan and a community; Ben is a member of both. */
@ParameterizedClass
@EveryDatabase
@Timeout(60)
class AvatarsOverHttpTest extends TwoUsersBase {
  private static final String ME = "/api/me/avatar";
  private static final int MOST = 200_000;

  @Parameter private TestDatabase kind;
  private final List<TestClient> clients = new ArrayList<>();

  @Override
  protected ServerOptions options() {
    ServerOptions options = super.options().withUploads(new UploadLimits(MOST, MOST));
    return kind == TestDatabase.SQLITE
        ? options
        : options.withShared(new ServerOptions.Shared(kind.make(folder), null));
  }

  @BeforeEach
  void join() {
    server.memberships().join(community, ben.user()).join();
    String code = server.invites().make(ann.user().id(), clan).join().code();
    server.invites().accept(code, ben.user()).join();
  }

  @AfterEach
  void closeClients() {
    clients.forEach(TestClient::close);
  }

  private TestClient client(SignIn user) {
    TestClient client = TestClient.connect(server.url(), user.token());
    clients.add(client);
    client.next("connect");
    return client;
  }

  private static BufferedImage image(Uploader.Answer answer) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  @Test
  void aPictureIsASmallSquareAndNothingElse() throws Exception {
    byte[] jpeg = TestPictures.withExif(TestPictures.jpeg(1600, 800), 6, "a secret place");
    String path = anns.setAvatar(ME, jpeg);
    assertThat(path).matches(AvatarPath.PREFIX + "[0-9a-f]+");
    Uploader.Answer got = bens.get(path);
    assertThat(got.status()).isEqualTo(200);
    assertThat(image(got).getWidth()).isEqualTo(256);
    assertThat(image(got).getHeight()).isEqualTo(256);
    assertThat(new String(got.body(), UTF_8)).doesNotContain("a secret place");
    assertThat(got.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(got.header("Content-Length")).isEqualTo(String.valueOf(got.body().length));
    assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(got.header("Content-Security-Policy")).contains("sandbox");
    assertThat(got.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
  }

  @Test
  void itIsTheMiddleOfWhatWasSentAndNotEnlarged() throws Exception {
    for (byte[] picture :
        List.of(
            TestPictures.png(300, 100), TestPictures.gif(300, 100), TestPictures.jpeg(300, 100))) {
      BufferedImage square = image(bens.get(anns.setAvatar(ME, picture)));
      assertThat(square.getWidth()).isEqualTo(100);
      assertThat(square.getHeight()).isEqualTo(100);
      assertThat(square.getRGB(2, 2) & 0xFF).as("red").isLessThan(60);
      assertThat((square.getRGB(2, 2) >> 16) & 0xFF).as("red").isGreaterThan(200);
      assertThat(square.getRGB(97, 2) & 0xFF).as("blue").isGreaterThan(200);
    }
    assertThat(image(bens.get(anns.setAvatar(ME, TestPictures.png(2, 900)))).getWidth())
        .isEqualTo(2);
  }

  /** What Ben gets from there. */
  private JsonObject json(String path) throws Exception {
    return JsonParser.parseString(new String(bens.get(path).body(), UTF_8)).getAsJsonObject();
  }

  private static String path(RoomId room) {
    return "/api/" + room.kind().plural() + "/" + room.id();
  }

  private static List<JsonObject> list(JsonObject json, String field) {
    return json.getAsJsonArray(field).asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  private static @Nullable String text(JsonObject json, String field) {
    return json.has(field) ? json.get(field).getAsString() : null;
  }

  /** The picture of a member. */
  private @Nullable String asMember(SignIn user, RoomId room) throws Exception {
    return list(json(path(room) + "/members"), "members").stream()
        .filter(each -> user.user().id().value().equals(text(each, "id")))
        .map(each -> text(each, "avatar"))
        .toList()
        .getFirst();
  }

  /** The room as it is listed. */
  private JsonObject listed(RoomId room) throws Exception {
    String rooms = room.kind().plural();
    return list(json("/api/" + rooms), rooms).stream()
        .filter(each -> room.id().equals(text(each, "id")))
        .toList()
        .getFirst();
  }

  /** The author's picture in the only message, in everything that has it. */
  private List<@Nullable String> onTheMessage() throws Exception {
    List<JsonObject> messages = new ArrayList<>();
    for (String each :
        List.of(
            path(clan) + "/messages",
            path(clan) + "/messages?after=0",
            path(clan) + "/changes",
            "/api/mentions",
            "/api/search?q=hello")) {
      messages.addAll(list(json(each), "messages"));
    }
    messages.add(listed(clan).getAsJsonObject("lastMessage"));
    List<@Nullable String> pictures = new ArrayList<>();
    messages.forEach(each -> pictures.add(text(each, "userAvatar")));
    assertThat(pictures).hasSize(6);
    return pictures;
  }

  @Test
  void aPersonsPictureIsOnAllThatTheyWrite() throws Exception {
    TestClient hers = client(ann);
    TestClient live = client(ben);
    live.join(clan);
    hers.join(clan);
    live.next("user-joined");
    String first = anns.setAvatar(ME, TestPictures.png(9, 9));
    Message said = ((SendAck.Stored) SendAck.decode(hers.say(clan, "hello @ben").join())).message();
    assertThat(said.userAvatar()).isEqualTo(first);
    assertThat(live.nextMessage(clan)).isEqualTo(said);
    bens.react(said);
    assertThat(TestClient.message(live.next()).userAvatar()).as("an update").isEqualTo(first);
    assertThat(onTheMessage()).containsOnly(first);
    String second = anns.setAvatar(ME, TestPictures.png(8, 8));
    assertThat(second).isNotEqualTo(first);
    assertThat(onTheMessage()).containsOnly(second);
    assertThat(bens.delete(ME).status()).as("that of another").isEqualTo(200);
    assertThat(onTheMessage()).containsOnly(second);
    assertThat(anns.delete(ME).status()).isEqualTo(200);
    assertThat(anns.delete(ME).status()).as("again").isEqualTo(200);
    assertThat(onTheMessage()).containsOnlyNulls();
  }

  @Test
  void aPersonsPictureIsInTheirSignInsAndMemberships() throws Exception {
    String path = anns.setAvatar(ME, TestPictures.png(9, 9));
    for (RoomId room : List.of(clan, community)) {
      assertThat(asMember(ann, room)).isEqualTo(path);
      assertThat(asMember(ben, room)).isNull();
    }
    SignIn again = server.auth().login(new Credentials("ann", "levelup")).join();
    assertThat(again.user().avatar()).isEqualTo(path);
    SignIn refreshed = server.auth().refresh(new RefreshRequest(again.refreshToken())).join();
    assertThat(refreshed.user().avatar()).isEqualTo(path);
    assertThat(ben.user().avatar()).isNull();
  }

  @Test
  void thoseWhoShareARoomAreToldOfAPicture() throws Exception {
    TestClient live = client(ben);
    anns.setAvatar(ME, TestPictures.png(9, 9));
    live.awaitRoomsChanged();
    for (RoomId room : List.of(clan, community)) {
      TestClient another = client(ben);
      anns.setAvatar(path(room) + "/avatar", TestPictures.png(9, 9));
      another.awaitRoomsChanged();
    }
  }

  @Test
  void aRoomHasItsPictureInEveryList() throws Exception {
    for (RoomId room : List.of(clan, community)) {
      String avatar = path(room) + "/avatar";
      assertThat(text(listed(room), "avatar")).isNull();
      String path = anns.setAvatar(avatar, TestPictures.png(9, 9));
      assertThat(text(listed(room), "avatar")).isEqualTo(path);
      RoomInfo renamed =
          server
              .ownedRooms()
              .edit(ann.user().id(), room, new RoomEdit("Another", false, null))
              .join();
      assertThat(renamed.avatar()).isEqualTo(path);
      assertThat(bens.put(avatar, form("x", TestPictures.png(8, 8), null)).code())
          .isEqualTo("NOT_OWNER");
      assertThat(bens.delete(avatar).code()).isEqualTo("NOT_OWNER");
      assertThat(text(listed(room), "avatar")).isEqualTo(path);
      assertThat(anns.delete(avatar).status()).isEqualTo(200);
      assertThat(text(listed(room), "avatar")).isNull();
      assertThat(bens.get(path).status()).isEqualTo(404);
    }
  }

  @Test
  void whoIsInvitedSeesThePictureOfTheClan() throws Exception {
    String path = anns.setAvatar(path(clan) + "/avatar", TestPictures.png(9, 9));
    SignIn cleo = register("cleo");
    String code = server.invites().make(ann.user().id(), clan).join().code();
    assertThat(server.invites().accept(code, cleo.user()).join().avatar()).isEqualTo(path);
  }

  @Test
  void onlyPresentPicturesAreGiven() throws Exception {
    String first = anns.setAvatar(ME, TestPictures.png(9, 9));
    String second = anns.setAvatar(ME, TestPictures.png(8, 8));
    assertThat(bens.get(first).status()).isEqualTo(404);
    assertThat(bens.get(second).status()).isEqualTo(200);
    String file = anns.upload("x", TestPictures.png(7, 7)).id().value();
    assertThat(bens.get(AvatarPath.PREFIX + file).status()).as("a file").isEqualTo(404);
    assertThat(bens.get(AvatarPath.PREFIX + "..%2F..%2Fsecret").status()).isEqualTo(404);
    server.ownedRooms().delete(ann.user().id(), community).join();
    assertThat(bens.get(second).status()).isEqualTo(200);
  }

  @Test
  void whatIsNoPictureChangesNothing() throws Exception {
    String path = anns.setAvatar(ME, TestPictures.png(9, 9));
    for (byte[] content :
        List.of(
            new byte[0],
            "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes(UTF_8),
            Arrays.copyOf(TestPictures.png(90, 90), 60),
            TestPictures.claiming(60_000, 60_000),
            TestPictures.claiming(400, 400))) {
      Uploader.Answer answer = anns.put(ME, form("x", content, null));
      assertThat(answer.code()).isEqualTo("INVALID_PICTURE");
      assertThat(answer.status()).isEqualTo(422);
    }
    byte[] one = Uploader.file("a", TestPictures.png(4, 4));
    for (byte[] form :
        List.of(
            Uploader.end(),
            TestPictures.join(one, one, Uploader.end()),
            one,
            TestPictures.join(Uploader.part("name=other", new byte[3]), Uploader.end()))) {
      assertThat(anns.put(ME, form).code()).isEqualTo("INVALID_PAYLOAD");
    }
    byte[] large = form("x", new byte[MOST + 1], null);
    assertThat(anns.put(ME, large).code()).isEqualTo("FILE_TOO_LARGE");
    assertThat(asMember(ann, clan)).isEqualTo(path);
    await().untilAsserted(() -> assertThat(folder.resolve("uploads")).isEmptyDirectory());
  }

  @Test
  void changesHaveARate() throws Exception {
    for (int i = 0; i < 30; i++) {
      assertThat(anns.delete(ME).status()).isEqualTo(200);
    }
    assertThat(anns.delete(ME).code()).isEqualTo("RATE_LIMITED");
    assertThat(anns.put(ME, form("x", TestPictures.png(9, 9), null)).status()).isEqualTo(429);
    assertThat(bens.delete(ME).status()).isEqualTo(200);
  }
}
