package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.ClanList;
import dev.levelup.chat.protocol.CommunityList;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.MemberList;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.MentionPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageEdit;
import dev.levelup.chat.protocol.SearchPage;
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

/** The endpoints of rooms and their history; Retrofit implements it. */
interface HistoryApi {
  @GET("api/communities")
  CompletableFuture<CommunityList> communities(
      @Header("Authorization") String bearer, @Query("after") @Nullable String after);

  @GET("api/clans")
  CompletableFuture<ClanList> clans(
      @Header("Authorization") String bearer, @Query("after") @Nullable String after);

  @GET("api/clans/{clan}/membership/{user}")
  CompletableFuture<Membership> membership(
      @Header("Authorization") String bearer, @Path("clan") String clan, @Path("user") String user);

  @GET("api/{rooms}/{room}/members")
  CompletableFuture<MemberList> members(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Query("after") @Nullable String after,
      @Query("limit") int limit);

  @GET("api/{rooms}/{room}/messages")
  CompletableFuture<HistoryPage> page(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Query("page") int page,
      @Query("limit") int limit);

  @GET("api/{rooms}/{room}/messages")
  CompletableFuture<HistoryPage> before(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Query("before") long seq,
      @Query("limit") int limit);

  @GET("api/{rooms}/{room}/messages")
  CompletableFuture<HistoryPage> after(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Query("after") long seq,
      @Query("limit") int limit);

  @GET("api/{rooms}/{room}/changes")
  CompletableFuture<HistoryPage> changes(
      @Header("Authorization") String bearer,
      @Path("rooms") String rooms,
      @Path("room") String room,
      @Query("after") long rev,
      @Query("limit") int limit);

  @GET("api/mentions")
  CompletableFuture<MentionPage> mentions(
      @Header("Authorization") String bearer,
      @Query("cursor") @Nullable String cursor,
      @Query("limit") int limit);

  @GET("api/search")
  CompletableFuture<SearchPage> search(
      @Header("Authorization") String bearer,
      @Query("q") String words,
      @Query("communityId") @Nullable String community,
      @Query("clanId") @Nullable String clan,
      @Query("userId") @Nullable String author,
      @Query("cursor") @Nullable String cursor,
      @Query("limit") int limit);

  @PATCH("api/messages/{message}")
  CompletableFuture<Message> edit(
      @Header("Authorization") String bearer,
      @Path("message") String message,
      @Body MessageEdit edit);

  @DELETE("api/messages/{message}")
  CompletableFuture<Message> delete(
      @Header("Authorization") String bearer, @Path("message") String message);

  @PUT("api/messages/{message}/reactions/{emoji}")
  CompletableFuture<Message> addReaction(
      @Header("Authorization") String bearer,
      @Path("message") String message,
      @Path("emoji") String emoji);

  @DELETE("api/messages/{message}/reactions/{emoji}")
  CompletableFuture<Message> removeReaction(
      @Header("Authorization") String bearer,
      @Path("message") String message,
      @Path("emoji") String emoji);
}
