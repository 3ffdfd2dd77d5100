package dev.levelup.chat.server.domain.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.FailingFiles;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.picture.TestPictures;
import dev.levelup.chat.server.store.ContentId;
import dev.levelup.chat.server.store.Contents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files on each database, over time. */
@Timeout(60)
class StoredAttachmentsTest extends DomainTestBase {
  private Contents contents;
  private Attachments attachments;
  private MessageService messages;
  private RoomId room;

  @BeforeEach
  void begin() throws IOException {
    contents = newContents();
    attachments = attachments(contents);
    messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    room = rooms.create(RoomKind.COMMUNITY, new NewRoom("A room", null), ANN.user()).join();
  }

  private Contents newContents() throws IOException {
    return TestUploads.contents(database, folder, store, clock);
  }

  private Attachments attachments(Contents other) throws IOException {
    return attachments(other, UploadLimits.DEFAULT);
  }

  private Attachments attachments(Contents other, UploadLimits limits) throws IOException {
    return attachments(folder, other, limits);
  }

  private Attachments attachments(Path data, Contents other, UploadLimits limits)
      throws IOException {
    return new Attachments(
        store,
        new Uploads(UploadFolder.open(data.resolve("uploads")), other, Runnable::run),
        limits,
        new UploadTurns(SendLimit.NONE, clock),
        ids,
        clock);
  }

  private Attachment upload(Identity owner, byte[] content) throws IOException {
    return upload(attachments, owner, content);
  }

  private static Attachment upload(Attachments to, Identity owner, byte[] content)
      throws IOException {
    try (Attachments.Upload upload = to.upload(owner.userId())) {
      upload.receive("a file", new ByteArrayInputStream(content));
      return upload.keep(null);
    }
  }

  @Test
  void aRetryGetsTheFirstAnswerThoughTheQuotaHasNoRoomForAnother() throws IOException {
    attachments = attachments(contents, new UploadLimits(100, 150));
    Attachment first = retry(new byte[100]);

    assertThat(retry(new byte[100])).isEqualTo(first);
  }

  private Attachment retry(byte[] content) throws IOException {
    try (Attachments.Upload upload = attachments.upload(ANN.userId())) {
      upload.receive("a file", new ByteArrayInputStream(content));
      return upload.keep("one-upload");
    }
  }

  private byte[] read(Identity user, Attachment file, boolean preview) throws IOException {
    try (InputStream in = attachments.open(attachments.find(user.userId(), file.id(), preview))) {
      return in.readAllBytes();
    }
  }

  private Message send(Identity author, Attachment file) {
    return messages.send(author, room, "", null, null, List.of(file.id())).join();
  }

  /** Whether the bytes of a file that is gone are gone as well. */
  private void assertGone(Attachments.Download file) {
    for (int i = 0; i < 3; i++) {
      attachments.sweep();
      store.probe().join(); // after the writes of the sweep
    }
    assertThatThrownBy(() -> attachments.open(file).close()).isInstanceOf(IOException.class);
  }

  /** Bytes of a client that sends one each minute, for ever. */
  private final class Trickle extends InputStream {
    private int sent;

    @Override
    public int read() {
      clock.move(Duration.ofMinutes(1));
      return sent++ & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) {
      target[from] = (byte) read();
      return 1;
    }
  }

  @Test
  void anUploadThatTakesTooLongEnds() throws IOException {
    Trickle trickle = new Trickle();
    try (Attachments.Upload upload = attachments.upload(ANN.userId())) {
      assertRefused(Refusal.INVALID_PAYLOAD, () -> upload.receive("a file", trickle));
    }
    assertThat(Duration.ofMinutes(trickle.sent)).isEqualTo(UploadLimits.LONGEST.plusMinutes(1));
    assertThat(folder.resolve("uploads")).isEmptyDirectory();
  }

  /** A picture is written three times: as it came, without what is hidden in it, and small. */
  @Test
  void aFullDiskLeavesNothingAndTheUploadCanBeRepeated() throws IOException {
    FailingFiles disk = new FailingFiles(folder);
    Path data = disk.of(folder);
    attachments =
        attachments(data, TestUploads.contents(database, data, store, clock), UploadLimits.DEFAULT);
    byte[] picture = TestPictures.png(900, 9);
    for (int left = 0; left < 2 * picture.length; left += 1 + picture.length / 5) {
      disk.leave(left);
      assertIsFullFor(picture);
    }
    disk.leave(Long.MAX_VALUE);
    for (int left = 0; left < 3; left++) {
      disk.leaveFiles(left);
      assertIsFullFor(picture);
    }
    disk.leaveFiles(Integer.MAX_VALUE);
    assertThat(read(ANN, upload(ANN, picture), false)).isEqualTo(picture);
  }

  private void assertIsFullFor(byte[] content) {
    assertThatThrownBy(() -> upload(ANN, content)).hasMessage("No space left on device");
    assertThat(folder.resolve("uploads")).isEmptyDirectory();
    assertThat(store.<Long>read(tables -> tables.attachments().used(ANN.userId()))).isZero();
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  void contentOfAnyLengthIsReadAsItWasWritten() throws IOException {
    for (int length : new int[] {0, 1, 128 * 1024, 128 * 1024 + 1, 1_000_000}) {
      byte[] bytes = random(length);
      assertThat(read(ANN, upload(ANN, bytes), false)).isEqualTo(bytes);
    }
    Attachment picture = upload(ANN, TestPictures.png(900, 9));
    assertThat(read(ANN, picture, true).length).isBetween(1, (int) picture.size());
    assertThat(folder.resolve("uploads")).isEmptyDirectory();
  }

  @Test
  void whatIsNotSentInADayIsRemoved() throws IOException {
    Attachment unsent = upload(ANN, random(10));
    Attachment sent = upload(ANN, random(20));
    send(ANN, sent);
    Attachments.Download download = attachments.find(ANN.userId(), unsent.id(), false);
    clock.move(UploadLimits.UNSENT);
    attachments.sweep();
    assertThat(read(ANN, unsent, false)).hasSize(10);
    clock.move(Duration.ofMinutes(1));
    attachments.sweep();
    assertThat(store.probe()).succeedsWithin(Duration.ofSeconds(5));
    assertRefused(Refusal.NOT_FOUND, () -> attachments.find(ANN.userId(), unsent.id(), false));
    assertGone(download);
    assertThat(read(BEN, sent, false)).hasSize(20);
  }

  @Test
  void whatIsDeletedIsGone() throws IOException {
    Attachment file = upload(ANN, random(300_000));
    Message said = send(ANN, file);
    Attachments.Download download = attachments.find(BEN.userId(), file.id(), false);
    new MessageChanges(store, clock, messages, SendLimit.NONE, _ -> {})
        .delete(ANN, said.id())
        .join();
    assertRefused(Refusal.NOT_FOUND, () -> attachments.find(ANN.userId(), file.id(), false));
    assertGone(download);
  }

  @Test
  void ofARemovedUserTheUnsentFilesGo() throws IOException {
    Attachment unsent = upload(BEN, random(10));
    Attachment sent = upload(BEN, random(20));
    send(BEN, sent);
    Attachments.Download download = attachments.find(BEN.userId(), unsent.id(), false);
    store
        .write(
            tables -> {
              tables.removeUser(BEN.userId());
              return true;
            })
        .join();
    assertGone(download);
    assertThat(read(ANN, sent, false)).as("what they have said stays").hasSize(20);
  }

  @Test
  void contentThatNeverGotAnOwnerIsRemoved() throws IOException {
    Path left = Files.write(folder.resolve("left"), random(300_000));
    Contents.Held held = contents.put(left, "ab".repeat(32));
    Contents next = newContents(); // the process that held it has ended
    clock.move(Duration.ofHours(2));
    next.sweep();
    store.probe().join();
    assertThatThrownBy(() -> next.open(held.id()).close()).isInstanceOf(IOException.class);
  }

  /** Counts how often it is swept. */
  private static final class Swept implements Contents {
    private int times;

    @Override
    public Held put(Path file, String sha256) throws IOException {
      throw new IOException("it takes nothing");
    }

    @Override
    public InputStream open(ContentId id) throws IOException {
      throw new IOException("it has nothing");
    }

    @Override
    public void sweep() {
      times++;
    }
  }

  @Test
  void noCommitNamesContentThatIsNotStored() throws IOException {
    Attachments full = attachments(new Swept());
    assertThatThrownBy(() -> upload(full, ANN, random(10))).hasMessage("it takes nothing");
    assertThatThrownBy(() -> upload(full, ANN, TestPictures.png(9, 9)))
        .hasMessage("it takes nothing");
    Attachments late = attachments(TestUploads.LATE);
    assertThatThrownBy(() -> upload(late, ANN, random(10))).hasMessage("it came too late");
    assertThat(store.<Long>read(tables -> tables.attachments().used(ANN.userId()))).isZero();
  }

  @Test
  void nothingIsLookedForWhereNothingCanBeDue() throws IOException {
    Swept swept = new Swept();
    Attachments idle = attachments(swept);
    idle.sweep();
    idle.sweep();
    assertThat(swept.times).isEqualTo(1);
    upload(ANN, random(10));
    idle.sweep();
    idle.sweep();
    assertThat(swept.times).as("after a commit").isEqualTo(2);
    clock.move(Duration.ofMinutes(1));
    idle.sweep();
    assertThat(swept.times).as("after a while").isEqualTo(3);
  }

  @Test
  void whatIsHeldIsNotRemoved() throws IOException {
    Path left = Files.write(folder.resolve("left"), random(10));
    try (Contents.Held held = contents.put(left, "ab".repeat(32))) {
      contents.sweep();
      contents.open(held.id()).close();
    }
  }
}
