package dev.levelup.chat.server.domain.attachments;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.FileName;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.picture.Picture;
import dev.levelup.chat.server.picture.Pictures;
import dev.levelup.chat.server.store.AttachmentRow;
import dev.levelup.chat.server.store.Claim;
import dev.levelup.chat.server.store.ContentId;
import dev.levelup.chat.server.store.Contents;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.StoreException;
import dev.levelup.chat.server.store.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes files from users, and gives them to those who may read their message. */
public final class Attachments {
  private static final Pattern CLIENT_ID = Pattern.compile("[!-~]{1,64}");

  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private final Store store;
  private final Uploads uploads;
  private final UploadLimits limits;
  private final UploadTurns turns;
  private final RandomIds ids;
  private final Clock clock;
  private long sweptCommits = -1;
  private Instant nextLook = Instant.MIN;
  private final Pictures pictures = Pictures.inTheHeap(UploadLimits.IMAGE_PIXELS);

  /** Rules for files that are stored there. */
  public Attachments(
      Store store,
      Uploads uploads,
      UploadLimits limits,
      UploadTurns turns,
      RandomIds ids,
      Clock clock) {
    this.store = store;
    this.uploads = uploads;
    this.limits = limits;
    this.turns = turns;
    this.ids = ids;
    this.clock = clock;
  }

  /** The bounds of uploads. */
  public UploadLimits limits() {
    return limits;
  }

  /**
   * A place among the uploads in progress, to be closed at the end of the upload.
   *
   * @throws RefusedException when the user or all users upload too much at once
   */
  public UploadTurns.Turn begin(UserId user) {
    return turns.take(user);
  }

  /** A file on its way: what is needed to keep it. */
  public final class Upload implements AutoCloseable {
    private final UserId owner;
    private final UploadedFile uploaded;
    private String name = "";

    private Upload(UserId owner) throws IOException {
      this.owner = owner;
      this.uploaded = new UploadedFile(uploads.folder());
    }

    /** Takes the bytes as they come. Blocks for the client. */
    public void receive(String clientName, InputStream in) throws IOException {
      name = FileName.safe(clientName);
      long left = limits.quota() - store.read(tables -> tables.attachments().used(owner));
      if (left <= 0) {
        throw new RefusedException(Refusal.QUOTA_REACHED);
      }
      uploaded.receive(in, limits.bytes(), clock);
    }

    /**
     * Keeps what was received. Blocks.
     *
     * @param clientId the same for every retry of one upload: a retry gets the first answer
     */
    public Attachment keep(@Nullable String clientId) throws IOException {
      if (clientId != null && !CLIENT_ID.matcher(clientId).matches()) {
        throw new RefusedException(Refusal.INVALID_PAYLOAD);
      }
      Optional<Attachment> known = store.read(tables -> first(tables, owner, clientId));
      return known.isPresent() ? known.get() : keepNew(clientId);
    }

    private Attachment keepNew(@Nullable String clientId) throws IOException {
      uploads.paint(() -> uploaded.clean(pictures));
      String type = uploaded.type();
      long size = Files.size(uploaded.file());
      Picture picture = uploaded.picture();
      Picture small = uploaded.preview();
      AttachmentId id = new AttachmentId(ids.id());
      Attachment made =
          new Attachment(
              id,
              name,
              type,
              size,
              picture == null ? null : picture.width(),
              picture == null ? null : picture.height());
      long smallSize = small == null ? 0 : Files.size(uploaded.previewFile());
      requireRoom(size + smallSize);
      try (Contents.Held content =
          uploads.contents().put(uploaded.file(), UploadedFile.sha256(uploaded.file()))) {
        if (small == null) {
          return commit(
              new AttachmentRow(made, owner, content.id(), null, null), clientId, List.of(content));
        }
        try (Contents.Held preview =
            uploads
                .contents()
                .put(uploaded.previewFile(), UploadedFile.sha256(uploaded.previewFile()))) {
          AttachmentRow.Preview row =
              new AttachmentRow.Preview(preview.id(), small.type().mediaType(), smallSize);
          return commit(
              new AttachmentRow(made, owner, content.id(), row, null),
              clientId,
              List.of(content, preview));
        }
      }
    }

    /** Spares the work for what the commit would refuse. */
    private void requireRoom(long bytes) {
      if (store.read(tables -> tables.attachments().used(owner)) + bytes > limits.quota()) {
        throw new RefusedException(Refusal.QUOTA_REACHED);
      }
    }

    private Attachment commit(
        AttachmentRow row, @Nullable String clientId, List<Contents.Held> contents) {
      return Store.await(Attachments.this.keep(row, clientId, contents));
    }

    @Override
    public void close() throws IOException {
      uploaded.close();
    }
  }

  /**
   * Keeps a file whose content is stored. Never blocks.
   *
   * @param clientId as in {@link Upload#keep}
   * @param contents its bytes, and those of its preview
   * @return fails with a {@link RefusedException} when the owner's quota is reached
   */
  public CompletableFuture<Attachment> keep(
      AttachmentRow row, @Nullable String clientId, List<Contents.Held> contents) {
    return store.write(
        Claim.of(row.owner()), tables -> add(tables, row, clientId, contents), _ -> {});
  }

  private Attachment add(
      Tables tables, AttachmentRow row, @Nullable String clientId, List<Contents.Held> contents) {
    UserId owner = row.owner();
    Optional<Attachment> known = first(tables, owner, clientId);
    if (known.isPresent()) {
      return known.get();
    }
    long smallSize = row.preview() == null ? 0 : row.preview().size();
    long used = tables.attachments().used(owner);
    if (used + row.attachment().size() + smallSize > limits.quota()) {
      throw new RefusedException(Refusal.QUOTA_REACHED);
    }
    tables.attachments().add(row, clientId, clock.instant());
    contents.forEach(each -> each.requireStored(tables));
    return row.attachment();
  }

  /** What a retry gets, even if nothing more may be kept. */
  private static Optional<Attachment> first(
      Tables tables, UserId owner, @Nullable String clientId) {
    return clientId == null
        ? Optional.empty()
        : tables.attachments().byClientId(owner, clientId).map(AttachmentRow::attachment);
  }

  /** Begins an upload, to be closed at its end. */
  public Upload upload(UserId owner) throws IOException {
    return new Upload(owner);
  }

  /** A file as it is sent. */
  public record Download(Attachment attachment, String type, long size, ContentId content) {}

  /**
   * A file for somebody who may read its message now; an unsent one for its owner.
   *
   * @param preview the smaller picture instead
   * @throws RefusedException when there is none for the user
   */
  public Download find(UserId user, AttachmentId id, boolean preview) {
    return store.read(
        tables -> {
          AttachmentRow row =
              tables
                  .attachments()
                  .find(id)
                  .filter(found -> maySee(tables, found, user))
                  .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
          Attachment file = row.attachment();
          if (!preview) {
            return new Download(file, file.type(), file.size(), row.content());
          }
          AttachmentRow.Preview small = row.preview();
          if (small == null) {
            throw new RefusedException(Refusal.NOT_FOUND);
          }
          return new Download(file, small.type(), small.size(), small.content());
        });
  }

  private static boolean maySee(Tables tables, AttachmentRow row, UserId user) {
    return row.room() == null
        ? row.owner().equals(user)
        : RoomAccess.isOpenTo(tables, RoomAccess.find(tables, row.room()), user);
  }

  /** The bytes of a file; the caller closes the stream. Blocks. */
  public InputStream open(Download download) throws IOException {
    return uploads.contents().open(download.content());
  }

  /**
   * Removes what was not sent in time, and content without an owner. Reads nothing where nothing
   * can be due: without a commit it looks once in a while only, for what time or another process
   * has made due. Blocks; not thread-safe.
   */
  public void sweep() {
    long commits = store.commits(); // before it looks: a later one is looked at the next time
    Instant now = clock.instant();
    if (commits == sweptCommits && now.isBefore(nextLook)) {
      return;
    }
    try {
      deleteUnsent();
      uploads.contents().sweep();
      sweptCommits = commits;
      nextLook = now.plus(LONGEST_REST);
    } catch (StoreException _) {
      // The store has logged it, and the next sweep tries again.
    }
  }

  private void deleteUnsent() {
    Instant late = clock.instant().minus(UploadLimits.UNSENT);
    boolean isAnyLate = store.read(tables -> tables.attachments().hasUnsent(late));
    if (isAnyLate) {
      var _ = store.write(tables -> tables.attachments().deleteUnsent(late));
    }
  }

  /**
   * The files for a new message of their owner.
   *
   * @throws RefusedException when one does not exist, is another user's, or was sent already
   */
  public static List<Attachment> toSend(Tables tables, UserId author, List<AttachmentId> wanted) {
    List<Attachment> found = new ArrayList<>();
    for (AttachmentId id : wanted) {
      found.add(
          tables
              .attachments()
              .find(id)
              .filter(row -> row.owner().equals(author) && row.room() == null)
              .map(AttachmentRow::attachment)
              .orElseThrow(() -> new RefusedException(Refusal.ATTACHMENT_NOT_FOUND)));
    }
    return found;
  }

  /**
   * Checks the ids in a send.
   *
   * @throws RefusedException when there are too many, or the same one twice
   */
  public static void check(List<AttachmentId> wanted) {
    if (wanted.size() > UploadLimits.PER_MESSAGE || new HashSet<>(wanted).size() < wanted.size()) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
  }
}
