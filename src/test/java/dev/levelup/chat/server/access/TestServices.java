package dev.levelup.chat.server.access;

import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.activity.OnlineUsers;
import dev.levelup.chat.server.domain.attachments.TestUploads;
import dev.levelup.chat.server.domain.attachments.UploadLimits;
import dev.levelup.chat.server.domain.auth.AccessTokens;
import dev.levelup.chat.server.domain.auth.CheapPasswords;
import dev.levelup.chat.server.domain.services.Policy;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.store.Store;
import java.time.Clock;
import java.time.Duration;

/** The domain services without a server, for tests that list the server's endpoints and events. */
public final class TestServices {
  private TestServices() {}

  public static Services services(Store store) {
    return Services.on(
        store,
        CheapPasswords.on(Runnable::run),
        new AccessTokens(new byte[32], Clock.systemUTC(), Duration.ofMinutes(20)),
        new Policy(SendLimit.NONE, Registration.OPEN, UploadLimits.DEFAULT),
        Clock.systemUTC(),
        _ -> {},
        new OnlineUsers(Clock.systemUTC()),
        TestUploads.NONE);
  }
}
