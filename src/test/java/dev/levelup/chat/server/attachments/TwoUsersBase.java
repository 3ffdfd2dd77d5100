package dev.levelup.chat.server.attachments;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Ann owns a clan and a community; Ben is a member of neither. */
abstract class TwoUsersBase extends RunningServer {
  protected SignIn ann;
  protected SignIn ben;
  protected Uploader anns;
  protected Uploader bens;
  protected RoomId clan;
  protected RoomId community;

  @BeforeEach
  void register() {
    ann = register("ann");
    ben = register("ben");
    anns = new Uploader(server.url(), ann.token());
    bens = new Uploader(server.url(), ben.token());
    clan = room(RoomKind.CLAN);
    community = room(RoomKind.COMMUNITY);
  }

  private RoomId room(RoomKind kind) {
    return server.rooms().create(kind, new NewRoom("A room", null), ann.user()).join();
  }

  @AfterEach
  void closeUploaders() {
    anns.close();
    bens.close();
  }
}
