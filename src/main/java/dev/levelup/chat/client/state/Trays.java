package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** The files that will be sent with the draft of each room, in order. */
public final class Trays {
  private final FxThread fx;
  private final ObservableMap<RoomId, List<TrayFile>> trays = FXCollections.observableHashMap();

  public Trays(FxThread fx) {
    this.fx = fx;
  }

  /** Restores what was stored at the last run. */
  public void restore(Map<RoomId, List<TrayFile>> stored) {
    fx.assertOnThread();
    trays.putAll(stored);
  }

  /** Invalidated by every change. */
  public Observable changes() {
    return trays;
  }

  /** Whether there is no file in any room. */
  public boolean isEmpty() {
    fx.assertOnThread();
    return trays.isEmpty();
  }

  /** The files of a room's draft. */
  public List<TrayFile> in(RoomId room) {
    fx.assertOnThread();
    return trays.getOrDefault(room, List.of());
  }

  /** A file of a room's draft, if it is still there. */
  public Optional<TrayFile> find(RoomId room, ClientAttachmentId id) {
    return in(room).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Adds a file at the end. */
  public void add(RoomId room, TrayFile file) {
    List<TrayFile> next = new ArrayList<>(in(room));
    next.add(file);
    store(room, next);
  }

  /** Replaces a file by its next state, if it is still there. */
  public void replace(RoomId room, TrayFile file) {
    store(room, in(room).stream().map(each -> each.id().equals(file.id()) ? file : each).toList());
  }

  /** Removes a file. */
  public void remove(RoomId room, ClientAttachmentId id) {
    store(room, in(room).stream().filter(each -> !each.id().equals(id)).toList());
  }

  /** Whether each file of a room is ready to be sent. */
  public boolean areReady(RoomId room) {
    return in(room).stream().allMatch(each -> each.phase() == TrayFile.Phase.READY);
  }

  /** Takes the files out of a room's draft, because its message is being sent. */
  public List<OutgoingFile> take(RoomId room) {
    List<OutgoingFile> taken = in(room).stream().map(TrayFile::outgoing).toList();
    forget(room);
    return taken;
  }

  /** Removes all files of a room. */
  public void forget(RoomId room) {
    store(room, List.of());
  }

  private void store(RoomId room, List<TrayFile> next) {
    fx.assertOnThread();
    if (next.isEmpty()) {
      trays.remove(room);
    } else {
      trays.put(room, List.copyOf(next));
    }
  }
}
