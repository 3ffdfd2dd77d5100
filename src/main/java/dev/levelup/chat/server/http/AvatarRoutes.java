package dev.levelup.chat.server.http;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.AvatarPath;
import dev.levelup.chat.protocol.AvatarSet;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.attachments.AvatarOwner;
import dev.levelup.chat.server.domain.attachments.Avatars;
import dev.levelup.chat.server.domain.auth.AttemptLimits;
import dev.levelup.chat.server.store.AvatarRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The pictures of people and rooms, a part of the feature {@code attachments}. */
final class AvatarRoutes {
  /** Another picture has another path. */
  private static final String FOR_EVER = "private, max-age=31536000, immutable";

  private final Avatars avatars;
  private final AttemptLimits attempts;

  AvatarRoutes(Avatars avatars, AttemptLimits attempts) {
    this.avatars = avatars;
    this.attempts = attempts;
  }

  private interface Owner {
    AvatarOwner of(ApiCall call, Identity user);
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.signedIn("GET", AvatarPath.PREFIX + ":id", this::download));
    addAll(routes, "/api/me/avatar", (_, user) -> new AvatarOwner.Self(user));
    for (RoomKind kind : RoomKind.values()) {
      addAll(
          routes,
          "/api/" + kind.plural() + "/:id/avatar",
          (call, user) ->
              new AvatarOwner.Room(user.userId(), new RoomId(kind, call.parameters().getFirst())));
    }
    return routes;
  }

  private void addAll(List<Route> routes, String path, Owner owner) {
    routes.add(Route.upload("PUT", path, (call, user) -> set(call, owner.of(call, user))));
    routes.add(Route.signedIn("DELETE", path, (call, user) -> remove(owner.of(call, user))));
  }

  private CompletionStage<?> set(ApiCall call, AvatarOwner owner) {
    attempts.tryAvatar(owner.asking());
    return UploadForm.receive(call, avatars.begin(owner), form -> receive(form, owner));
  }

  private AvatarSet receive(UploadForm form, AvatarOwner owner) throws IOException {
    try (Avatars.Upload upload = avatars.upload(owner)) {
      var _ = form.read((_, content) -> upload.receive(content));
      return new AvatarSet(upload.keep());
    }
  }

  private CompletionStage<?> remove(AvatarOwner owner) {
    attempts.tryAvatar(owner.asking());
    return avatars.remove(owner).thenApply(_ -> new JsonObject());
  }

  private CompletionStage<?> download(ApiCall call, Identity user) {
    AvatarRow found = avatars.find(call.parameters().getFirst());
    return CompletableFuture.completedFuture(
        FileAnswer.of(found.type(), found.size(), () -> avatars.open(found))
            .withHeader("Cache-Control", FOR_EVER));
  }
}
