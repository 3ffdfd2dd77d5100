package dev.levelup.chat.client.net;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.BanList;
import dev.levelup.chat.protocol.BanRequest;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.Mute;
import dev.levelup.chat.protocol.RoleChange;
import dev.levelup.chat.protocol.RoomChange;
import dev.levelup.chat.protocol.RoomInfo;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The endpoints of the feature {@code moderation}; Retrofit implements it. */
interface ModerationApi {
  @PATCH("api/{rooms}/{room}")
  CompletableFuture<RoomInfo> change(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Body RoomChange change);

  @DELETE("api/{rooms}/{room}")
  CompletableFuture<JsonObject> delete(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room);

  @GET("api/{rooms}/{room}/bans")
  CompletableFuture<BanList> bans(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Query("after") @Nullable String after);

  @PUT("api/{rooms}/{room}/bans/{user}")
  CompletableFuture<Ban> ban(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Path("user") String user,
      @Body BanRequest request);

  @DELETE("api/{rooms}/{room}/bans/{user}")
  CompletableFuture<JsonObject> lift(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Path("user") String user);

  @PUT("api/{rooms}/{room}/members/{user}")
  CompletableFuture<Member> changeRole(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Path("user") String user,
      @Body RoleChange change);

  @DELETE("api/{rooms}/{room}/members/{user}")
  CompletableFuture<Membership> remove(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Path("user") String user);

  @PUT("api/{rooms}/{room}/members/{user}/mute")
  CompletableFuture<Mute> mute(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Path("user") String user,
      @Body Mute mute);
}
