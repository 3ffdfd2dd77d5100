package dev.levelup.chat.bench;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.HttpGateway;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A user who sends and ignores events: the client's network services and nothing above them. */
final class Talker implements AutoCloseable {
  /** How many requests may wait for their response: far fewer than the server's limit. */
  private static final int WINDOW = 500;

  private final ChatSocket socket;
  private final HistoryService history;
  private final RoomId room;

  private Talker(ChatSocket socket, HistoryService history, RoomId room) {
    this.socket = socket;
    this.history = history;
    this.room = room;
  }

  /** Connects a user who joins a room. */
  static Talker join(URI server, String name, RoomId room) {
    HttpGateway gateway = new HttpGateway(Locale.ENGLISH);
    Session session = DeliveryServer.session(gateway, server, name);
    CompletableFuture<Boolean> connected = new CompletableFuture<>();
    ChatSocket socket =
        gateway.socket(
            session,
            event -> {
              if (event instanceof SocketEvent.Connected) {
                connected.complete(true);
              }
            });
    socket.connect(session.token());
    connected.join();
    socket.join(room).join();
    return new Talker(socket, gateway.history(session), room);
  }

  /** Completes with the message as stored by the server; fails if it is refused. */
  CompletableFuture<Message> say(String words) {
    return send(words, List.of());
  }

  /** Sends a file that this user has uploaded, without words. */
  CompletableFuture<Message> show(AttachmentId file) {
    return send("", List.of(file));
  }

  private CompletableFuture<Message> send(String words, List<AttachmentId> files) {
    ClientMessageId id = new ClientMessageId(UUID.randomUUID().toString());
    return socket
        .send(room, words, id, null, files)
        .thenApply(
            answer ->
                switch (answer) {
                  case SendAck.Stored stored -> stored.message();
                  case SendAck.Refused refused ->
                      throw new IllegalStateException(refused.error().message());
                });
  }

  /** Completes with the response to a request for which the server reads but writes nothing. */
  CompletableFuture<?> ask() {
    return socket.join(room);
  }

  /**
   * Sends many messages, and waits until all are stored.
   *
   * @return the messages as stored by the server
   */
  List<Message> sayAll(List<String> words) {
    return all(words, this::say);
  }

  /**
   * Edits messages of this user, and waits until all edits are stored.
   *
   * @return the {@code rev} of the last one
   */
  long editAll(List<Message> own) {
    return all(own, each -> history.edit(each.id(), "edited: " + each.content())).stream()
        .mapToLong(Message::rev)
        .max()
        .orElseThrow();
  }

  private static <T> List<Message> all(
      List<T> wanted, Function<T, CompletableFuture<Message>> request) {
    List<CompletableFuture<Message>> answers = new ArrayList<>();
    for (T each : wanted) {
      if (answers.size() >= WINDOW) {
        answers.get(answers.size() - WINDOW).join();
      }
      answers.add(request.apply(each));
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  @Override
  public void close() {
    socket.disconnect();
  }
}
