package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.Quote;
import java.util.List;
import java.util.Objects;

/** A room with replies, one of them to a deleted message, and one that is being written. */
final class ReplyScreens {
  private ReplyScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("replies", ReplyScreens::replies);
    screens.everyDress("replies-ignored", ReplyScreens::ignored);
  }

  private static void replies(SampleWindow window) {
    window.gateway.accounts().setFeatures(FakeGateway.WITH_REPLIES);
    RoomScreens.inARoom(window);
    List<Message> said = window.gateway.history().all(RoomScreens.STRATEGY);
    Message gone = said.get(said.size() - 7);
    Message deleted =
        gone.withState(new MessageState("", gone.createdAt().plusSeconds(9), 1, true));
    reply(window, said.getLast(), said.get(said.size() - 4), 2);
    reply(window, said.get(said.size() - 3), deleted, 3);
    window.chat().sender().replyTo(said.get(said.size() - 2));
    window.fx.run();
  }

  private static void ignored(SampleWindow window) {
    replies(window);
    Message last = window.gateway.history().all(RoomScreens.STRATEGY).getLast();
    Quote quote = Objects.requireNonNull(last.replyTo());
    window.chat().ignoring().ignore(quote.author());
    window.fx.run();
  }

  private static void reply(SampleWindow window, Message reply, Message to, long rev) {
    MessageState state =
        new MessageState(
            reply.content(), reply.createdAt(), rev, false, reply.mentions(), Quote.of(to));
    Message changed = reply.withState(state);
    window.gateway.history().change(changed);
    window.socket().update(changed, rev - 1);
  }
}
