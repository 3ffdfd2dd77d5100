package dev.levelup.chat.client.ui.invites;

import java.time.Duration;

/** How long an invitation is good for. */
enum Lifetime {
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7)),
  MONTH(Duration.ofDays(30));

  private final Duration duration;

  Lifetime(Duration duration) {
    this.duration = duration;
  }

  Duration duration() {
    return duration;
  }
}
