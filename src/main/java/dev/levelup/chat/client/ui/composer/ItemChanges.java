package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.sync.room.MessageChanges;
import java.time.Instant;
import java.util.Optional;

/** Edits and deletes messages and local echoes, given their items. FX thread only. */
public final class ItemChanges {
  private final MessageChanges changes;

  public ItemChanges(MessageChanges changes) {
    this.changes = changes;
  }

  /** Whether the user may edit and delete an item's message. */
  public boolean mayChange(TimelineItem item) {
    return switch (item) {
      case MessageItem message -> changes.mayChange(message.message());
      case EchoItem echo -> changes.mayChange(echo.pending());
      case TimelineItem _ -> false;
    };
  }

  /** Edits a message; returns whether the edit was accepted. */
  boolean edit(TimelineItem item, String content) {
    return switch (item) {
      case MessageItem message -> changes.edit(message.message(), content).isEmpty();
      case EchoItem echo -> changes.edit(echo.pending(), content).isEmpty();
      case TimelineItem _ -> false;
    };
  }

  /** Deletes a message. The user has confirmed. */
  public void delete(TimelineItem item) {
    switch (item) {
      case MessageItem message -> changes.delete(message.message());
      case EchoItem echo -> changes.delete(echo.pending());
      case TimelineItem _ -> {}
    }
  }

  /** The change of a message that the server has refused; empty for none. */
  Optional<PendingChange> refused(TimelineItem item) {
    return changes.pending().all().stream()
        .filter(each -> !each.isWaiting() && isAbout(each, item))
        .findFirst();
  }

  static boolean isAbout(PendingChange change, TimelineItem item) {
    return switch (item) {
      case MessageItem message -> change.isAbout(message.message());
      case EchoItem echo -> change.isAbout(echo.pending());
      case TimelineItem _ -> false;
    };
  }

  static boolean hasFiles(TimelineItem item) {
    return switch (item) {
      case MessageItem message -> !message.message().attachments().isEmpty();
      case EchoItem echo -> !echo.pending().files().isEmpty();
      case TimelineItem _ -> false;
    };
  }

  static String content(TimelineItem item) {
    return switch (item) {
      case MessageItem message -> message.content();
      case EchoItem echo -> echo.content();
      case TimelineItem _ -> "";
    };
  }

  /** When the message was written. */
  static Instant at(TimelineItem item) {
    return switch (item) {
      case MessageItem message -> message.message().createdAt();
      case EchoItem echo -> echo.pending().createdAt();
      case TimelineItem _ -> Instant.MIN;
    };
  }
}
