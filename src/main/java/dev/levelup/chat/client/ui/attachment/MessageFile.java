package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import java.util.List;

/** A file of a message as it shows: one that the server has, or the user's own on its way there. */
public sealed interface MessageFile {
  /** What is known of it; of an outgoing one what the server will most probably say. */
  Attachment attachment();

  /** A file of a message of the server. */
  record Sent(Attached attached) implements MessageFile {
    @Override
    public Attachment attachment() {
      return attached.attachment();
    }
  }

  /**
   * A file of a local echo.
   *
   * @param held whether its message is undelivered, so that nothing goes on
   */
  record Outgoing(OutgoingFile file, boolean held) implements MessageFile {
    @Override
    public Attachment attachment() {
      return OwnFile.of(file);
    }
  }

  /** The files of a message, in its order. */
  static List<MessageFile> of(Message message) {
    return Attached.of(message).stream().<MessageFile>map(Sent::new).toList();
  }

  /** The files of a local echo, in its order. */
  static List<MessageFile> of(PendingMessage message) {
    boolean held = message.state().isUndelivered();
    return message.files().stream().<MessageFile>map(each -> new Outgoing(each, held)).toList();
  }

  /** What is known of some files. */
  static List<Attachment> attachments(List<MessageFile> files) {
    return files.stream().map(MessageFile::attachment).toList();
  }
}
