package dev.levelup.chat.server.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.messages.HistoryQuery;
import dev.levelup.chat.server.picture.TestPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AttachmentsTest extends TwoUsersBase {
  private static final byte[] TEXT = "Some words in a file\r\n--and a line\r\n".getBytes(UTF_8);
  private static final ClientMessageId ID = new ClientMessageId("one");

  private static Identity identity(SignIn user) {
    return new Identity(user.user().id(), user.user().name(), null, java.time.Instant.MAX);
  }

  private CompletableFuture<Message> send(
      SignIn by, RoomId room, String words, Attachment... files) {
    List<AttachmentId> ids = Stream.of(files).map(Attachment::id).toList();
    return server.messages().send(identity(by), room, words, null, null, ids);
  }

  private static void assertRefused(CompletableFuture<?> call, Refusal refusal) {
    assertThatThrownBy(call::join)
        .is(new Condition<>(failure -> Refusal.of(failure) == refusal, refusal.name()));
  }

  private List<Path> stored() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("attachments"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void awaitNothingStored() {
    await().untilAsserted(() -> assertThat(stored()).isEmpty());
  }

  @Test
  void aFileIsGivenAsItWasTaken() throws Exception {
    byte[] large = new byte[3_000_000];
    new Random(1).nextBytes(large);
    for (byte[] each : new byte[][] {TEXT, large, {}}) {
      Attachment made = anns.upload("words.txt", each);
      assertThat(made.name()).isEqualTo("words.txt");
      assertThat(made.size()).isEqualTo(each.length);
      assertThat(made.isPicture()).isFalse();
      Uploader.Answer got = anns.get(made, "");
      assertThat(got.body()).isEqualTo(each);
      assertThat(got.header("Content-Disposition"))
          .isEqualTo("attachment; filename*=UTF-8''words.txt");
      assertThat(got.header("Content-Type")).isEqualTo("application/octet-stream");
      assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(got.header("Content-Security-Policy")).contains("sandbox");
      assertThat(anns.get(made, "?preview=1").status()).isEqualTo(404);
    }
  }

  @Test
  void aPictureHasASizeAndAPreview() throws Exception {
    byte[] jpeg = TestPictures.withExif(TestPictures.jpeg(1600, 800), 6, "a secret place");
    Attachment made = anns.upload("cat.exe", jpeg);
    assertThat(made.type()).isEqualTo("image/jpeg");
    assertThat(made.width()).isEqualTo(800);
    assertThat(made.height()).isEqualTo(1600);
    Uploader.Answer got = anns.get(made, "");
    assertThat(got.header("Content-Disposition")).startsWith("inline");
    assertThat(got.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(got.body()).hasSize((int) made.size());
    assertThat(new String(got.body(), UTF_8)).doesNotContain("a secret place");
    Uploader.Answer preview = anns.get(made, "?preview=1");
    assertThat(preview.body().length).isLessThan(got.body().length);
    assertThat(anns.upload("again", preview.body()).height()).isEqualTo(640);
  }

  @Test
  void theTypeComesFromTheBytesAlone() throws Exception {
    byte[] html = "<html><script>alert(1)</script>".getBytes(UTF_8);
    assertThat(anns.upload("cat.png", html).type()).isEqualTo("application/octet-stream");
    assertThat(anns.get(anns.upload("cat.png", html), "").header("Content-Disposition"))
        .startsWith("attachment");
  }

  @Test
  void itTravelsInItsMessage() throws Exception {
    Attachment one = anns.upload("one.txt", TEXT);
    Attachment two = anns.upload("two.png", TestPictures.png(4, 4));
    Message said = send(ann, community, " ", two, one).join();
    assertThat(said.content()).isEmpty();
    assertThat(said.attachments()).containsExactly(two, one);
    Message read =
        server
            .history()
            .page(ben.user().id(), community, new HistoryQuery.Page(1, 10))
            .messages()
            .getFirst();
    assertThat(read).isEqualTo(said);
    assertThat(
            Objects.requireNonNull(
                    server
                        .rooms()
                        .communities(ann.user().id(), new ListQuery(null, 10))
                        .items()
                        .getFirst()
                        .activity())
                .lastMessage())
        .isEqualTo(said);
  }

  @Test
  void untilItIsSentItIsItsOwnersAndThenTheRooms() throws Exception {
    Attachment file = anns.upload("x", TEXT);
    assertThat(bens.get(file, "").status()).isEqualTo(404);
    assertRefused(send(ben, community, "mine", file), Refusal.ATTACHMENT_NOT_FOUND);
    send(ann, clan, "", file).join();
    assertThat(anns.get(file, "").status()).isEqualTo(200);
    assertThat(bens.get(file, "").status()).as("no member").isEqualTo(404);
    String code = server.invites().make(ann.user().id(), clan).join().code();
    server.invites().accept(code, ben.user()).join();
    assertThat(bens.get(file, "").status()).as("a member now").isEqualTo(200);
    server.memberships().remove(ann.user().id(), clan, ben.user().id()).join();
    assertThat(bens.get(file, "").status()).as("no member any more").isEqualTo(404);
  }

  @Test
  void itIsInOneMessageOnly() throws Exception {
    Attachment file = anns.upload("x", TEXT);
    send(ann, clan, "", file).join();
    assertRefused(send(ann, clan, "again", file), Refusal.ATTACHMENT_NOT_FOUND);
    assertRefused(send(ann, clan, "", file, file), Refusal.INVALID_PAYLOAD);
    assertThat(
            server.history().page(ann.user().id(), clan, new HistoryQuery.Page(1, 10)).messages())
        .hasSize(1);
  }

  @Test
  void aRepeatedSendIsTheFirstOne() throws Exception {
    List<AttachmentId> ids = List.of(anns.upload("x", TEXT).id());
    Message first = server.messages().send(identity(ann), clan, "", ID, null, ids).join();
    assertThat(server.messages().send(identity(ann), clan, "", ID, null, ids).join())
        .isEqualTo(first);
  }

  @Test
  void aRepeatedUploadGetsTheFirstAnswer() throws Exception {
    Attachment first = anns.upload("x", TEXT, "once");
    assertThat(anns.upload("y", new byte[] {1}, "once")).isEqualTo(first);
    assertThat(bens.upload("z", new byte[] {1}, "once")).isNotEqualTo(first);
    await().untilAsserted(() -> assertThat(stored()).hasSize(2));
  }

  @Test
  void theIdOfAnUploadMayFollowItsFile() throws Exception {
    Attachment first = anns.upload("x", TEXT, "once");
    byte[] id = Uploader.part("name=\"clientAttachmentId\"", "once".getBytes(UTF_8));

    Uploader.Answer answer =
        anns.post(TestPictures.join(Uploader.file("y", TEXT), id, Uploader.end()));

    assertThat(new String(answer.body(), UTF_8)).contains(first.id().value());
    assertThat(anns.upload("z", TEXT, "once")).isEqualTo(first);
  }

  @Test
  void anEditMayTakeTheWordsWhereFilesStay() throws Exception {
    Attachment file = anns.upload("x", TEXT);
    Message said = send(ann, clan, "words", file).join();
    Message edited = server.changes().edit(identity(ann), said.id(), "").join();
    assertThat(edited.content()).isEmpty();
    assertThat(edited.attachments()).containsExactly(file);
    Message plain = send(ann, clan, "words").join();
    assertRefused(server.changes().edit(identity(ann), plain.id(), " "), Refusal.EMPTY_MESSAGE);
    assertRefused(send(ann, clan, ""), Refusal.EMPTY_MESSAGE);
  }

  @Test
  void itGoesWithItsMessage() throws Exception {
    Attachment file = anns.upload("x.png", TestPictures.png(900, 9));
    Message said = send(ann, community, "words", file).join();
    assertThat(stored()).hasSize(2);
    Message deleted = server.changes().delete(identity(ann), said.id()).join();
    assertThat(deleted.attachments()).isEmpty();
    assertThat(anns.get(file, "").status()).isEqualTo(404);
    assertThat(anns.get(file, "?preview=1").status()).isEqualTo(404);
    awaitNothingStored();
  }

  @Test
  void itStaysWhereTheSameContentIsSomebodyElses() throws Exception {
    Attachment file = anns.upload("x", TEXT);
    Attachment other = bens.upload("y", TEXT);
    assertThat(stored()).hasSize(1);
    Message said = send(ann, community, "", file).join();
    server.changes().delete(identity(ann), said.id()).join();
    Attachment third = anns.upload("gone", new byte[] {7});
    send(ann, clan, "", third).join();
    server.ownedRooms().delete(ann.user().id(), clan).join();
    await().untilAsserted(() -> assertThat(stored()).hasSize(1));
    assertThat(bens.get(other, "").body()).isEqualTo(TEXT);
  }

  @Test
  void itGoesWithItsRoomAndWithTheWordsOfTheBanned() throws Exception {
    send(ann, clan, "", anns.upload("x", new byte[] {1})).join();
    server.ownedRooms().delete(ann.user().id(), clan).join();
    server.memberships().join(community, ben.user()).join();
    send(ben, community, "", bens.upload("x", new byte[] {2})).join();
    server.bans().ban(ann.user().id(), community, ben.user().id(), null, true).join();
    awaitNothingStored();
  }
}
