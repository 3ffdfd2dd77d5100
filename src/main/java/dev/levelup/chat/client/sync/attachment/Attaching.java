package dev.levelup.chat.client.sync.attachment;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.OutboxFile;
import dev.levelup.chat.client.cache.OutboxFiles;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.AttachProblem;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.client.state.Trays;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.FileName;
import dev.levelup.chat.protocol.PictureFacts;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.ServerInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Attaches files to the draft of the open room. Each is copied at once: what happens to the
 * original later does not matter. On the FX thread.
 */
public final class Attaching {
  /** What is attached without being a file. */
  @FunctionalInterface
  public interface Source {
    /** Writes the bytes; called on another thread. */
    void writeTo(OutputStream to) throws IOException;
  }

  private static final int MOST_UNLESS_SAID = 10;

  private final boolean offered;
  private final ServerInfo.Limits limits;
  private final ObservableValue<@Nullable RoomState> open;
  private final Trays trays;
  private final ChatStore store;
  private final OutboxFiles files;
  private final RandomGenerator random;
  private final FxThread fx;
  private final FxAnswers answers;
  private final Map<ClientAttachmentId, Original> originals = new HashMap<>();
  private final Set<ClientAttachmentId> dropped = ConcurrentHashMap.newKeySet();
  private final ReadOnlyObjectWrapper<List<AttachProblem>> problems =
      new ReadOnlyObjectWrapper<>(this, "problems", List.of());

  /**
   * @param open the room that shows
   * @param random for ids, which must not be guessable
   */
  public Attaching(
      Session session,
      ObservableValue<@Nullable RoomState> open,
      PersistentState persistentState,
      RandomGenerator random,
      FxThread fx) {
    this.offered = session.has(Feature.ATTACHMENTS) && session.has(Feature.CLIENT_MESSAGE_ID);
    this.limits = session.info().limits();
    this.open = open;
    this.trays = persistentState.trays();
    this.store = persistentState.store();
    this.files = store.files();
    this.random = random;
    this.fx = fx;
    this.answers = new FxAnswers(fx);
    open.subscribe((_, _) -> problems.set(List.of()));
  }

  /** Whether the server supports {@code attachments}. */
  public boolean isOffered() {
    return offered;
  }

  /** The files of the drafts. */
  public Trays trays() {
    return trays;
  }

  /** Why files were not attached the last time; empty if all were. */
  public ReadOnlyObjectProperty<List<AttachProblem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** The most pixels of a picture. */
  public long mostPixels() {
    return limits.imagePixels() > 0 ? limits.imagePixels() : Long.MAX_VALUE;
  }

  /** The problems were read. */
  public void forgetProblems() {
    problems.set(List.of());
  }

  /** Attaches files, in their order. */
  public void attach(List<Path> chosen) {
    RoomState room = open.getValue();
    if (offered && room != null && room.access().mayWrite()) {
      problems.set(List.of());
      answers.take(
          files.ask(() -> chosen.stream().map(each -> Original.of(each, mostBytes())).toList()),
          () -> true,
          found -> found.forEach(each -> add(room.id(), each)),
          _ -> {});
    }
  }

  /**
   * Attaches what is not a file yet, such as a pasted picture.
   *
   * @param source called on another thread
   */
  public void attach(String name, Source source) {
    RoomState room = open.getValue();
    if (offered && room != null && room.access().mayWrite()) {
      problems.set(List.of());
      add(room.id(), new Original(name, 0, source::writeTo, null));
    }
  }

  /** A file cannot be attached. */
  public void refuse(AttachProblem.Kind kind, String name) {
    long limit =
        switch (kind) {
          case TOO_LARGE -> mostBytes();
          case TOO_MANY -> mostFiles();
          case TOO_MANY_PIXELS -> mostPixels();
          case EMPTY, FOLDER, UNREADABLE, NOT_STORED -> 0;
        };
    AttachProblem problem = new AttachProblem(kind, name, limit);
    List<AttachProblem> all = new ArrayList<>(problems.get());
    if (!all.contains(problem)) {
      all.add(problem);
      problems.set(List.copyOf(all));
    }
  }

  /** Takes a file out of the draft of the open room. */
  public void remove(ClientAttachmentId id) {
    RoomState room = open.getValue();
    if (room != null) {
      dropped.add(id);
      originals.remove(id);
      problems.set(List.of());
      trays.remove(room.id(), id);
      store.removeFile(id);
    }
  }

  /** Copies a file again that could not be copied. */
  public void retry(ClientAttachmentId id) {
    RoomState room = open.getValue();
    Original original = originals.get(id);
    if (room != null && original != null) {
      trays.find(room.id(), id).ifPresent(file -> copy(room.id(), file.copied(0), original));
    }
  }

  private long mostBytes() {
    return limits.uploadBytes() > 0 ? limits.uploadBytes() : Long.MAX_VALUE;
  }

  private int mostFiles() {
    return limits.attachmentsPerMessage() > 0 ? limits.attachmentsPerMessage() : MOST_UNLESS_SAID;
  }

  private void add(RoomId room, Original original) {
    String name = FileName.safe(original.name());
    if (original.problem() != null) {
      refuse(original.problem(), name);
    } else if (trays.in(room).size() >= mostFiles()) {
      refuse(AttachProblem.Kind.TOO_MANY, "");
    } else {
      ClientAttachmentId id = newId();
      TrayFile file =
          new TrayFile(id, name, original.size(), files.path(id), null, TrayFile.Phase.COPYING, 0);
      originals.put(id, original);
      trays.add(room, file);
      copy(room, file, original);
    }
  }

  private ClientAttachmentId newId() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new ClientAttachmentId(new UUID(high, low).toString());
  }

  private void copy(RoomId room, TrayFile file, Original original) {
    trays.replace(room, file);
    answers.take(
        files.ask(() -> copy(file.id(), watched(room, file, original))),
        () -> !dropped.contains(file.id()),
        copy -> copied(room, file, copy),
        thrown -> failed(room, file, thrown));
  }

  /**
   * What was copied.
   *
   * @param size in bytes
   * @param picture null for none
   */
  private record Copied(long size, @Nullable PictureFacts picture) {}

  private Copied copy(ClientAttachmentId id, OutboxFiles.Source source) throws IOException {
    long size = files.copy(id, source);
    return new Copied(size, PictureHeader.factsOf(files.path(id)).orElse(null));
  }

  private OutboxFiles.Source watched(RoomId room, TrayFile file, Original original) {
    return to ->
        original
            .source()
            .writeTo(
                new WatchedOutput(
                    to,
                    mostBytes(),
                    () -> !dropped.contains(file.id()),
                    written -> fx.execute(() -> progressed(room, file, written))));
  }

  private void progressed(RoomId room, TrayFile file, long written) {
    trays
        .find(room, file.id())
        .filter(each -> each.phase() == TrayFile.Phase.COPYING && each.size() > 0)
        .ifPresent(
            each -> trays.replace(room, each.copied(Math.min(1, (double) written / each.size()))));
  }

  private void copied(RoomId room, TrayFile file, Copied copy) {
    PictureFacts picture = copy.picture();
    if (trays.find(room, file.id()).isEmpty()) {
      store.removeFile(file.id()); // The room was left for good meanwhile.
      return;
    }
    if (picture != null && picture.pixels() > mostPixels()) {
      store.removeFile(file.id());
      drop(room, file, AttachProblem.Kind.TOO_MANY_PIXELS);
      return;
    }
    answers.take(
        store.addFile(room, new OutboxFile(file.id(), file.name(), copy.size(), picture)),
        () -> !dropped.contains(file.id()),
        _ -> {
          originals.remove(file.id());
          trays.replace(room, file.ready(copy.size(), picture));
        },
        _ -> {});
  }

  private void drop(RoomId room, TrayFile file, AttachProblem.Kind why) {
    originals.remove(file.id());
    trays.remove(room, file.id());
    refuse(why, file.name());
  }

  private void failed(RoomId room, TrayFile file, Throwable thrown) {
    if (thrown instanceof WatchedOutput.TooLongException) {
      drop(room, file, AttachProblem.Kind.TOO_LARGE);
    } else {
      trays.replace(room, file.failed());
      refuse(AttachProblem.Kind.NOT_STORED, file.name());
    }
  }
}
