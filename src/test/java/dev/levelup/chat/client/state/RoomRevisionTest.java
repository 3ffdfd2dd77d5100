package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomRevisionTest {
  private final RoomRevision revision = new RoomRevision();

  @Test
  void aPageAloneIsRightUpToWhenItWasRead() {
    revision.page(7L, true);

    assertThat(revision.known()).isEqualTo(7);
    assertThat(revision.isBehind()).isFalse();
  }

  @Test
  void aPageBesideOthersIsAsRightAsTheOldestOfThem() {
    revision.page(7L, true);
    revision.page(9L, false);
    assertThat(revision.known()).isEqualTo(7);
    assertThat(revision.isBehind()).as("of a change that only the page has").isTrue();

    revision.page(5L, false);
    assertThat(revision.known()).isEqualTo(5);
  }

  @Test
  void anUpdateThatJoinsGoesOn() {
    revision.page(7L, true);

    revision.update(7, 9);

    assertThat(revision.known()).isEqualTo(9);
    assertThat(revision.isBehind()).isFalse();
  }

  @Test
  void anUpdateBeyondAGapIsHeardOfOnly() {
    revision.page(7L, true);

    revision.update(8, 9);

    assertThat(revision.known()).isEqualTo(7);
    assertThat(revision.isBehind()).isTrue();
  }

  @Test
  void anUpdateThatComesLateTakesNothingBack() {
    revision.page(7L, true);

    revision.update(3, 5);

    assertThat(revision.known()).isEqualTo(7);
  }

  @Test
  void anAnswerGoesOnFromWhereItWasAsked() {
    revision.page(7L, true);
    revision.hear(20);

    revision.changes(7, 15);
    assertThat(revision.known()).isEqualTo(15);
    assertThat(revision.isBehind()).isTrue();

    revision.changes(15, 20);
    assertThat(revision.isBehind()).isFalse();
  }

  @Test
  void anAnswerBehindWhichAPageIsOlderThanTheQuestionProvesNothing() {
    revision.page(7L, true);
    revision.page(5L, false);

    revision.changes(7, 9);

    assertThat(revision.known()).isEqualTo(5);
    assertThat(revision.isBehind()).isTrue();
  }

  @Test
  void withoutNumbersNothingIsEverMissing() {
    revision.page(null, true);
    revision.page(null, false);

    assertThat(revision.isBehind()).isFalse();
  }
}
