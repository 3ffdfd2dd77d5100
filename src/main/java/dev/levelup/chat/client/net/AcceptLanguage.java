package dev.levelup.chat.client.net;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Asks for the user's language in every request. */
final class AcceptLanguage implements Interceptor {
  private final String tag;

  AcceptLanguage(Locale language) {
    this.tag = language.toLanguageTag();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    return chain.proceed(chain.request().newBuilder().header("Accept-Language", tag).build());
  }
}
