package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomRequest;
import java.util.concurrent.CompletableFuture;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The endpoints of the feature {@code membership}; Retrofit implements it. */
interface MembershipApi {
  @POST("api/{rooms}")
  CompletableFuture<RoomInfo> create(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Body RoomRequest wanted);

  @POST("api/communities/{room}/membership")
  CompletableFuture<Membership> join(
      @Header("Authorization") String bearer, @Path("room") String room);

  @DELETE("api/{rooms}/{room}/membership")
  CompletableFuture<Membership> leave(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room);

  @POST("api/invites/{code}")
  CompletableFuture<RoomInfo> accept(
      @Header("Authorization") String bearer, @Path("code") String code);
}
