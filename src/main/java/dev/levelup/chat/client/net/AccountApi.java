package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.OwnSignInList;
import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.SignOutEverywhere;
import java.util.concurrent.CompletableFuture;
import okhttp3.ResponseBody;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The endpoints around a sign-in; Retrofit implements it. */
interface AccountApi {
  @GET("api/info")
  CompletableFuture<ServerInfo> info();

  /** Requests without a token, which every server of this protocol refuses. */
  @GET("api/communities")
  CompletableFuture<ResponseBody> roomsWithoutToken();

  @POST("api/auth/login")
  CompletableFuture<SignIn> signIn(@Body Credentials credentials);

  @POST("api/auth/register")
  CompletableFuture<SignIn> register(@Body NewAccount wanted);

  @POST("api/auth/refresh")
  CompletableFuture<SignIn> refresh(@Body RefreshRequest request);

  @POST("api/auth/logout")
  CompletableFuture<Void> signOut(
      @Header("Authorization") String bearer, @Body RefreshRequest request);

  @POST("api/auth/logout")
  CompletableFuture<Void> signOutEverywhere(
      @Header("Authorization") String bearer, @Body SignOutEverywhere request);

  @POST("api/auth/password")
  CompletableFuture<SignIn> changePassword(
      @Header("Authorization") String bearer, @Body PasswordChange change);

  @GET("api/auth/sign-ins")
  CompletableFuture<OwnSignInList> signIns(@Header("Authorization") String bearer);

  @DELETE("api/auth/sign-ins/{id}")
  CompletableFuture<Void> endSignIn(@Header("Authorization") String bearer, @Path("id") String id);
}
