package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.FailingFiles;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {
  private static final RoomId OWLS = RoomId.clan("owls");

  @TempDir private Path folder;
  private FailingFiles disk;
  private long now;
  private long limit = 1000;
  private PictureFiles pictures;

  @BeforeEach
  void open() {
    disk = new FailingFiles(folder);
    pictures =
        new PictureFiles(
            disk.of(folder.resolve("pictures")),
            Runnable::run,
            () -> limit,
            () -> Instant.ofEpochSecond(++now));
  }

  private static PictureKey.OfMessage key(RoomId room, long number) {
    Message message = TestMessage.by("bob").in(room).number(number).message();
    return new PictureKey.OfMessage(room, message.id(), new AttachmentId("a-" + number), true);
  }

  private boolean has(PictureKey key) {
    return pictures.find(key).join().isPresent();
  }

  private void store(PictureKey key, int size) {
    pictures.store(key, new byte[size]);
  }

  @Test
  void whatIsStoredIsFoundAfterARestart() {
    PictureKey.OfMessage key = key(OWLS, 1);
    pictures.store(key, new byte[] {1, 2, 3});
    open();
    assertThat(pictures.find(key).join().orElseThrow()).containsExactly(1, 2, 3);
    assertThat(has(new PictureKey.OfMessage(OWLS, key.message(), key.attachment(), false)))
        .isFalse();
  }

  @Test
  void onlyTheUserMayReadThem() throws IOException {
    store(key(OWLS, 1), 10);
    try (Stream<Path> all = Files.walk(folder.resolve("pictures"))) {
      for (Path each : all.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
        assertThat(mode).endsWith("------");
      }
    }
  }

  @Test
  void thoseThatWereNotUsedForLongestGiveWay() throws IOException {
    for (int number = 1; number <= 3; number++) {
      store(key(OWLS, number), 300);
    }
    assertThat(has(key(OWLS, 1))).isTrue();
    store(key(OWLS, 4), 300);
    assertThat(has(key(OWLS, 1))).isTrue();
    assertThat(has(key(OWLS, 2))).isFalse();
    assertThat(has(key(OWLS, 4))).isTrue();
    assertThat(pictures.size()).isLessThanOrEqualTo(limit);
  }

  @Test
  void withoutSpaceNothingIsStored() {
    limit = 0;
    store(key(OWLS, 1), 1);
    assertThat(has(key(OWLS, 1))).isFalse();
  }

  @Test
  void whatIsStoredIsFoundOnADiskThatCannotBeWritten() {
    store(key(OWLS, 1), 10);
    disk.becomeReadOnly();
    assertThat(has(key(OWLS, 1))).isTrue();
    store(key(OWLS, 2), 10);
    assertThat(has(key(OWLS, 2))).isFalse();
  }

  @Test
  void onAFullDiskNoPartOfAPictureIsLeft() throws IOException {
    store(key(OWLS, 1), 100);
    disk.leave(60);
    store(key(OWLS, 2), 100);
    assertThat(has(key(OWLS, 2))).isFalse();
    assertThat(pictures.size()).isEqualTo(100);
    disk.leave(100);
    store(key(OWLS, 2), 100);
    assertThat(has(key(OWLS, 2))).isTrue();
  }

  @Test
  void aMessageTakesItsPicturesWithIt() {
    store(key(OWLS, 1), 10);
    store(key(OWLS, 2), 10);
    pictures.forget(OWLS, key(OWLS, 1).message());
    assertThat(has(key(OWLS, 1))).isFalse();
    assertThat(has(key(OWLS, 2))).isTrue();
  }

  @Test
  void aRoomTakesItsPicturesWithIt() {
    store(key(OWLS, 1), 10);
    store(key(TestMessage.ROOM, 1), 10);
    pictures.forget(OWLS);
    assertThat(has(key(OWLS, 1))).isFalse();
    assertThat(has(key(TestMessage.ROOM, 1))).isTrue();
  }

  @Test
  void aClanTakesThePicturesOfPeopleWithIt() {
    PictureKey face = new PictureKey.OfAvatar("https://chat.example.org/api/avatars/a1", 0);
    store(face, 10);
    pictures.forget(TestMessage.ROOM);
    assertThat(has(face)).isTrue();
    assertThat(has(new PictureKey.OfAvatar("https://chat.example.org/api/avatars/a1", 1)))
        .isFalse();
    pictures.forget(OWLS);
    assertThat(has(face)).isFalse();
  }

  @Test
  void afterASignOutNothingIsLeftOrComesBack() {
    store(key(OWLS, 1), 10);
    pictures.closeAndDelete();
    store(key(OWLS, 2), 10);
    assertThat(folder).isEmptyDirectory();
  }
}
