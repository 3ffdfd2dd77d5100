package dev.levelup.chat.client.ui.members;

import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.ui.text.FoldedName;
import dev.levelup.chat.protocol.Member;

/** A row of the list of members. */
sealed interface MemberRow {
  /**
   * Above the members of one role.
   *
   * @param count of those that match the filter
   */
  record Heading(MemberRole role, int count) implements MemberRow {}

  /**
   * A member. There are thousands of them: nothing is kept that can be derived for the few in view.
   *
   * @param folded the name for search; the name itself where they are equal
   */
  record Person(Member member, String folded) implements MemberRow {
    static Person of(Member member) {
      String folded = FoldedName.of(member.name());
      return new Person(member, folded.equals(member.name()) ? member.name() : folded);
    }
  }
}
