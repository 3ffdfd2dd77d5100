package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.ClientAttachmentId;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The files of a message that is being sent, each with how far its upload is. */
public final class OutgoingBox extends VBox {
  private final AttachmentTools tools;
  private final Translations translations;
  private final List<FileChip> chips = new ArrayList<>();
  private final MapChangeListener<ClientAttachmentId, Double> changed = _ -> showStates();
  private @Nullable PendingMessage shown;

  public OutgoingBox(AttachmentTools tools) {
    this.tools = tools;
    this.translations = tools.translations();
    getStyleClass().add("outgoing");
    // Weakly: the uploads outlive the cells.
    tools.uploads().addListener(new WeakMapChangeListener<>(changed));
  }

  /** Shows the files of this message. */
  public void show(PendingMessage message) {
    shown = message;
    while (chips.size() < message.files().size()) {
      chips.add(new FileChip(tools.emoji()));
    }
    for (int i = 0; i < message.files().size(); i++) {
      chips.get(i).name(OwnFile.of(message.files().get(i)), translations);
    }
    List<FileChip> now = chips.subList(0, message.files().size());
    if (!getChildren().equals(now)) {
      getChildren().setAll(now);
    }
    showStates();
  }

  private void showStates() {
    PendingMessage message = shown;
    if (message != null) {
      for (int i = 0; i < message.files().size(); i++) {
        showState(chips.get(i), message.files().get(i), message.state().isUndelivered());
      }
    }
  }

  private void showState(FileChip chip, OutgoingFile file, boolean held) {
    String size = AttachmentWords.size(file.size(), translations);
    Double part = tools.uploads().get(file.id());
    if (held) {
      chip.say(translations.of("outgoing.held", size), -1, true);
    } else if (file.uploaded() != null) {
      chip.say(translations.of("outgoing.uploaded", size), -1, false);
    } else if (part == null) {
      chip.say(translations.of("outgoing.waiting", size), -1, false);
    } else {
      chip.say(translations.of("outgoing.uploading", part, size), part, false);
    }
  }
}
