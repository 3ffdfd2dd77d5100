package dev.levelup.chat.server.http;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.rooms.OwnedRooms;
import dev.levelup.chat.server.domain.rooms.RoomEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What the owner of a room does with it, a part of the feature {@code moderation}. */
final class OwnerRoutes {
  private final OwnedRooms rooms;

  OwnerRoutes(OwnedRooms rooms) {
    this.rooms = rooms;
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (RoomKind kind : RoomKind.values()) {
      String path = "/api/" + kind.plural() + "/:id";
      routes.add(Route.signedIn("PATCH", path, (call, user) -> edit(call, user, kind)));
      routes.add(Route.signedIn("DELETE", path, (call, user) -> delete(call, user, kind)));
    }
    return routes;
  }

  private CompletionStage<?> edit(ApiCall call, Identity user, RoomKind kind) {
    JsonObject body = call.body();
    RoomEdit edit =
        new RoomEdit(
            TextField.ROOM_NAME.optionalIn(body),
            body.has(TextField.ROOM_DESCRIPTION.field()),
            TextField.ROOM_DESCRIPTION.optionalIn(body));
    return rooms.edit(user.userId(), room(call, kind), edit);
  }

  private CompletionStage<?> delete(ApiCall call, Identity user, RoomKind kind) {
    return rooms.delete(user.userId(), room(call, kind)).thenApply(_ -> new JsonObject());
  }

  private static RoomId room(ApiCall call, RoomKind kind) {
    return new RoomId(kind, call.parameters().getFirst());
  }
}
