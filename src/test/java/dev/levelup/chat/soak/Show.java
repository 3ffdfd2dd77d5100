package dev.levelup.chat.soak;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.ReadState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client shows at the end.
 *
 * @param rooms each room to which it has access
 * @param unread of each room that its user belongs to
 * @param faults exceptions in its threads
 */
record Show(Map<String, Shown> rooms, Map<String, ReadState> unread, List<String> faults) {
  /**
   * What is shown in a room, from its beginning.
   *
   * @param messages in their order
   * @param undelivered the words of those that are marked as not delivered
   * @param underway the words of those that are neither delivered nor marked so, and the changes
   *     that no server has confirmed
   */
  record Shown(List<Said> messages, List<String> undelivered, List<String> underway) {}

  /**
   * A message as both ends know it.
   *
   * @param id the client message id from its author's client; empty if there is none
   * @param words empty if it is deleted
   * @param quote the {@code seq} of what it replies to, and its words; empty if it is no reply
   * @param reactions in JSON, as on the wire
   * @param files the names of its files, {@link #files}
   */
  record Said(
      long seq,
      String user,
      String id,
      String words,
      String quote,
      String reactions,
      String files) {
    static final String NO_REACTIONS = "[]";

    /** A message that is no reply, without reactions and files. */
    Said(long seq, String user, String id, String words) {
      this(seq, user, id, words, "", NO_REACTIONS, "");
    }

    /** The names of a message's files as one text, in the order of the alphabet. */
    static String files(Stream<String> names) {
      return names.sorted().map(name -> "+" + name).collect(Collectors.joining());
    }

    /** A message as a client has it. */
    static Said of(Message message) {
      ClientMessageId id = message.clientMessageId();
      Quote replyTo = message.replyTo();
      return new Said(
          Objects.requireNonNull(message.seq()),
          message.userName(),
          id == null ? "" : id.value(),
          message.content(),
          replyTo == null ? "" : quote(replyTo.seq(), replyTo.preview()),
          Reaction.encode(message.reactions()).toString(),
          files(message.attachments().stream().map(Attachment::name)));
    }

    /** A quote with the preview of what it quotes. */
    static String quote(long seq, String preview) {
      return seq + " " + preview;
    }
  }
}
