package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.RoomInfo;
import java.util.concurrent.CompletableFuture;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The endpoints of the feature {@code membership}; Retrofit implements it. */
interface MembershipApi {
  @POST("api/invites/{code}")
  CompletableFuture<RoomInfo> accept(
      @Header("Authorization") String bearer, @Path("code") String code);
}
