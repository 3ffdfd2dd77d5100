package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.ui.completion.Suggestion.Person;
import dev.levelup.chat.client.ui.text.FoldedName;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The people who can be mentioned in a room; there may be thousands. Immutable. */
public final class Candidates {
  private record Candidate(Member member, String folded) {
    static Candidate of(Member member) {
      return new Candidate(member, FoldedName.of(member.name()));
    }

    Person person() {
      String name = ForeignText.name(member.name(), member.id().value());
      return new Person(member.id(), name, MemberRole.of(member));
    }
  }

  private final List<Candidate> byName;
  private final Map<UserId, Candidate> byId = new HashMap<>();

  /**
   * @param self is not among them: nobody mentions themselves
   */
  public Candidates(List<Member> members, UserId self) {
    byName =
        members.stream()
            .filter(each -> !each.id().equals(self))
            .map(Candidate::of)
            .sorted(Comparator.comparing(Candidate::folded))
            .toList();
    byName.forEach(each -> byId.put(each.member().id(), each));
  }

  /**
   * Those whose names match: first those who wrote lately, then by name; those whose names begin
   * with the query before those that contain it.
   *
   * @param lately who wrote, the last one first
   * @param most how many at most
   */
  public List<Person> find(String query, List<UserId> lately, int most) {
    String wanted = FoldedName.of(query);
    Set<Candidate> found = new LinkedHashSet<>();
    List<Candidate> writers = new ArrayList<>();
    for (UserId each : lately) {
      Candidate writer = byId.get(each);
      if (writer != null) {
        writers.add(writer);
      }
    }
    for (Predicate<Candidate> matches :
        List.<Predicate<Candidate>>of(
            each -> each.folded().startsWith(wanted), each -> each.folded().contains(wanted))) {
      Stream.of(writers, byName)
          .flatMap(List::stream)
          .filter(matches)
          .takeWhile(_ -> found.size() < most)
          .forEach(found::add);
    }
    return found.stream().map(Candidate::person).toList();
  }
}
