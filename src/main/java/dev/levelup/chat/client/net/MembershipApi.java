package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.InviteList;
import dev.levelup.chat.protocol.InviteRequest;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomRequest;
import java.util.concurrent.CompletableFuture;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;

/**
 * The endpoints of the features {@code membership} and {@code moderation}; Retrofit implements it.
 */
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

  @POST("api/clans/{clan}/invites")
  CompletableFuture<Invite> invite(
      @Header("Authorization") String bearer,
      @Path("clan") String clan,
      @Body InviteRequest wanted);

  @GET("api/clans/{clan}/invites")
  CompletableFuture<InviteList> invites(
      @Header("Authorization") String bearer, @Path("clan") String clan);

  @DELETE("api/clans/{clan}/invites/{invite}")
  CompletableFuture<Void> endInvite(
      @Header("Authorization") String bearer,
      @Path("clan") String clan,
      @Path("invite") String invite);
}
