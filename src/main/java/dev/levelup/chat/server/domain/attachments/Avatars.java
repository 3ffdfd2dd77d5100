package dev.levelup.chat.server.domain.attachments;

import dev.levelup.chat.protocol.AvatarPath;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.picture.Picture;
import dev.levelup.chat.server.picture.Pictures;
import dev.levelup.chat.server.store.AvatarRow;
import dev.levelup.chat.server.store.ContentId;
import dev.levelup.chat.server.store.Contents;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of people and rooms: small squares, which are as public as names are. A change of a
 * picture changes no message.
 */
public final class Avatars {
  private final Store store;
  private final Uploads uploads;
  private final UploadLimits limits;
  private final UploadTurns turns;
  private final Clock clock;
  private final ChatListener listener;
  private final Pictures pictures = Pictures.inTheHeap(UploadLimits.IMAGE_PIXELS);

  /** Rules for pictures that are stored there. */
  public Avatars(
      Store store,
      Uploads uploads,
      UploadLimits limits,
      UploadTurns turns,
      Clock clock,
      ChatListener listener) {
    this.store = store;
    this.uploads = uploads;
    this.limits = limits;
    this.turns = turns;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * A place among the uploads in progress, to be closed at the end of the upload. Blocks.
   *
   * @throws RefusedException when the user may not change that picture, or uploads too much
   */
  public UploadTurns.Turn begin(AvatarOwner owner) {
    requireAllowed(owner);
    return turns.take(owner.asking());
  }

  /** Spares the upload that the commit would refuse. */
  private void requireAllowed(AvatarOwner owner) {
    if (owner instanceof AvatarOwner.Room(var asking, var id)) {
      store.read(tables -> RoomAccess.own(tables, id, asking));
    }
  }

  /** A picture on its way. */
  public final class Upload implements AutoCloseable {
    private final AvatarOwner owner;
    private final UploadedFile uploaded;

    private Upload(AvatarOwner owner) throws IOException {
      this.owner = owner;
      this.uploaded = new UploadedFile(uploads.folder());
    }

    /** Takes the bytes as they come. Blocks for the client. */
    public void receive(InputStream in) throws IOException {
      uploaded.receive(in, limits.bytes(), clock);
    }

    /**
     * Replaces the owner's picture. Blocks.
     *
     * @return its path
     */
    public String keep() throws IOException {
      uploads.paint(() -> uploaded.square(pictures));
      Picture square = Objects.requireNonNull(uploaded.preview());
      long size = Files.size(uploaded.previewFile());
      String hash = UploadedFile.sha256(uploaded.previewFile());
      try (Contents.Held content = uploads.contents().put(uploaded.previewFile(), hash)) {
        var _ =
            Store.await(
                change(
                    owner,
                    new AvatarRow(content.id(), square.type().mediaType(), size),
                    content::requireStored));
        return AvatarPath.of(content.id().value());
      }
    }

    @Override
    public void close() throws IOException {
      uploaded.close();
    }
  }

  /** Begins an upload, to be closed at its end. */
  public Upload upload(AvatarOwner owner) throws IOException {
    return new Upload(owner);
  }

  /**
   * Removes a picture; does nothing where there is none.
   *
   * @return fails when the user may not do that
   */
  public CompletableFuture<?> remove(AvatarOwner owner) {
    return change(owner, null, _ -> {});
  }

  private CompletableFuture<?> change(
      AvatarOwner owner, @Nullable AvatarRow picture, Consumer<Tables> check) {
    return store.write(
        tables -> {
          List<ChatEvent> events = change(tables, owner, picture);
          check.accept(tables);
          return events;
        },
        events -> events.forEach(listener::told));
  }

  private static List<ChatEvent> change(
      Tables tables, AvatarOwner owner, @Nullable AvatarRow picture) {
    return switch (owner) {
      case AvatarOwner.Self(var user) -> changeOwn(tables, user, picture);
      case AvatarOwner.Room(var asking, var room) ->
          changeOfRoom(tables, RoomAccess.own(tables, room, asking), picture);
    };
  }

  /** The next look into the database tells the members of the user's rooms. */
  private static List<ChatEvent> changeOwn(
      Tables tables, Identity user, @Nullable AvatarRow picture) {
    requireSignedIn(tables, user);
    if (tables.avatars().set(user.userId(), picture)) {
      tables.rooms().countChanges(user.userId());
    }
    return List.of();
  }

  /** An account that was removed during the upload gets no picture. */
  private static void requireSignedIn(Tables tables, Identity user) {
    String signIn = user.signInId();
    if (signIn != null && tables.signIns().hasEnded(signIn)) {
      throw new RefusedException(Refusal.INVALID_TOKEN);
    }
  }

  private static List<ChatEvent> changeOfRoom(
      Tables tables, RoomRow room, @Nullable AvatarRow picture) {
    return tables.avatars().set(room, picture)
        ? List.of(ChatEvent.RoomsChanged.in(tables, room, List.of()))
        : List.of();
  }

  /**
   * The present picture of somebody that has that id.
   *
   * @throws RefusedException when nobody has it
   */
  public AvatarRow find(String id) {
    return store
        .read(tables -> tables.avatars().find(new ContentId(id)))
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
  }

  /** The bytes of a picture; the caller closes the stream. Blocks. */
  public InputStream open(AvatarRow picture) throws IOException {
    return uploads.contents().open(picture.content());
  }
}
