package dev.levelup.chat.server.domain.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.AvatarPath;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.rooms.OwnedRooms;
import dev.levelup.chat.server.picture.TestPictures;
import dev.levelup.chat.server.store.AvatarRow;
import dev.levelup.chat.server.store.Contents;
import dev.levelup.chat.server.store.UserRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bytes of pictures on each database: there while somebody has them, and no longer. */
@Timeout(60)
class StoredAvatarsTest extends DomainTestBase {
  private static final byte[] ONE = TestPictures.png(9, 9);
  private static final byte[] OTHER = TestPictures.png(8, 8);

  private Contents contents;
  private Avatars avatars;
  private AvatarOwner.Room ofRoom;

  @BeforeEach
  void begin() throws IOException {
    contents = TestUploads.contents(database, folder, store, clock);
    avatars = avatars(contents);
    RoomId room = rooms.create(RoomKind.COMMUNITY, new NewRoom("A room", null), ANN.user()).join();
    ofRoom = new AvatarOwner.Room(ANN.userId(), room);
  }

  private Avatars avatars(Contents in) throws IOException {
    return new Avatars(
        store,
        new Uploads(UploadFolder.open(folder.resolve("uploads")), in, Runnable::run),
        UploadLimits.DEFAULT,
        new UploadTurns(SendLimit.NONE, clock),
        clock,
        _ -> {});
  }

  private static AvatarOwner self(Identity user) {
    return new AvatarOwner.Self(user);
  }

  private AvatarRow set(AvatarOwner owner, byte[] picture) throws IOException {
    try (Avatars.Upload upload = avatars.upload(owner)) {
      upload.receive(new ByteArrayInputStream(picture));
      return avatars.find(upload.keep().substring(AvatarPath.PREFIX.length()));
    }
  }

  @Test
  void aPictureWhoseBytesWereRemovedMeanwhileReplacesNone() throws IOException {
    AvatarRow former = set(self(ANN), ONE);
    Avatars late = avatars(TestUploads.LATE);
    try (Avatars.Upload upload = late.upload(self(ANN))) {
      upload.receive(new ByteArrayInputStream(OTHER));
      assertThatThrownBy(upload::keep).hasMessage("it came too late");
    }
    assertThere(former);
  }

  private void sweep() {
    for (int i = 0; i < 3; i++) {
      contents.sweep();
      store.probe().join(); // after the writes of the sweep
    }
  }

  private void assertThere(AvatarRow picture) throws IOException {
    sweep();
    avatars.find(picture.content().value());
    avatars.open(picture).close();
  }

  private void assertGone(AvatarRow picture) {
    sweep();
    assertRefused(Refusal.NOT_FOUND, () -> avatars.find(picture.content().value()));
    assertThatThrownBy(() -> avatars.open(picture).close()).isInstanceOf(IOException.class);
  }

  @Test
  void whoDoesNotOwnTheRoomIsRefusedBeforeTheySendAPicture() {
    AvatarOwner foreign = new AvatarOwner.Room(BEN.userId(), ofRoom.room());
    assertRefused(Refusal.NOT_OWNER, () -> avatars.begin(foreign));
  }

  @Test
  void theFormerPictureGoes() throws IOException {
    for (AvatarOwner owner : new AvatarOwner[] {self(BEN), ofRoom}) {
      AvatarRow first = set(owner, ONE);
      assertThere(first);
      AvatarRow second = set(owner, OTHER);
      assertGone(first);
      assertThere(second);
      avatars.remove(owner).join();
      assertGone(second);
    }
    assertThat(folder.resolve("uploads")).isEmptyDirectory();
  }

  @Test
  void theSamePictureOfAnotherStays() throws IOException {
    AvatarRow room = set(ofRoom, ONE);
    AvatarRow person = set(self(BEN), ONE);
    AvatarRow again = set(self(BEN), ONE);
    assertThere(again);
    avatars.remove(ofRoom).join();
    assertThere(again);
    avatars.remove(self(BEN)).join();
    assertGone(again);
    assertGone(person);
    assertGone(room);
  }

  @Test
  void itGoesWithItsRoom() throws IOException {
    AvatarRow picture = set(ofRoom, ONE);
    AvatarRow other = set(self(ANN), OTHER);
    new OwnedRooms(store, _ -> {}).delete(ANN.userId(), ofRoom.room()).join();
    assertGone(picture);
    assertThere(other);
    assertThatThrownBy(() -> set(ofRoom, ONE)).hasStackTraceContaining("RefusedException");
  }

  @Test
  void itGoesWithItsPersonWhoGetsNoneAfterwards() throws IOException {
    AvatarRow picture = set(self(BEN), ONE);
    Identity signedIn = new Identity(BEN.userId(), BEN.userName(), "sign-in", Instant.MAX);
    set(self(signedIn), OTHER);
    try (Avatars.Upload upload = avatars.upload(self(signedIn))) {
      upload.receive(new ByteArrayInputStream(ONE));
      removeBen();
      assertThatThrownBy(upload::keep).hasStackTraceContaining("RefusedException");
    }
    assertGone(picture);
    boolean hasPicture = store.<Boolean>read(tables -> tables.avatars().path(BEN.userId()) != null);
    assertThat(hasPicture).isFalse();
  }

  private void removeBen() {
    store
        .write(
            tables -> {
              Instant later = clock.instant().plusSeconds(60);
              UserRow ben = new UserRow(BEN.userId(), BEN.userName(), "a hash");
              tables.users().add(ben, BEN.userName(), clock.instant());
              tables.signIns().start("sign-in", BEN.userId(), clock.instant(), later);
              tables.signIns().endAll(BEN.userId(), later);
              tables.removeUser(BEN.userId());
              return true;
            })
        .join();
  }
}
