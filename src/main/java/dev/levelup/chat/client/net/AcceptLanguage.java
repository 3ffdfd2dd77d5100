package dev.levelup.chat.client.net;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Adds the user's language to every request. */
final class AcceptLanguage implements Interceptor {
  private final Supplier<Locale> language;

  AcceptLanguage(Supplier<Locale> language) {
    this.language = language;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    String tag = language.get().toLanguageTag();
    return chain.proceed(chain.request().newBuilder().header("Accept-Language", tag).build());
  }
}
