package dev.levelup.chat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.WritableValue;
import javafx.util.Subscription;

/**
 * An access to a method that changes the client's state: one that sets a field of its object,
 * modifies a property or a collection, or calls another such method of the state. Adding a listener
 * is not a change, and the user's settings are not included.
 */
final class StateWrites extends DescribedPredicate<JavaAccess<?>> {
  private static final Set<String> CHANGES =
      Set.of("set", "setAll", "add", "addAll", "put", "putAll", "putIfAbsent", "remove", "clear");

  private final String state;
  private final Map<JavaMethod, Boolean> known = new HashMap<>();

  /**
   * @param state the package of the state
   */
  StateWrites(String state) {
    super("change what is in %s", state);
    this.state = state;
  }

  @Override
  public boolean test(JavaAccess<?> access) {
    return access instanceof JavaCodeUnitAccess<?> call
        && isOfTheState(call.getTargetOwner())
        && !call.getTargetOwner().getSimpleName().endsWith("Settings")
        && call.getTarget().resolveMember().filter(this::writes).isPresent();
  }

  private boolean writes(Object member) {
    return member instanceof JavaMethod method && isChange(method);
  }

  private boolean isChange(JavaMethod method) {
    Boolean former = known.get(method);
    if (former != null) {
      return former;
    }
    known.put(method, false); // A recursive call adds nothing.
    boolean changes = isOfAnObject(method) && (setsField(method) || changesMore(method));
    known.put(method, changes);
    return changes;
  }

  private static boolean isOfAnObject(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.STATIC)
        && !method.getOwner().isRecord()
        && !method.getRawReturnType().isEquivalentTo(Subscription.class);
  }

  private static boolean setsField(JavaMethod method) {
    return method.getFieldAccesses().stream()
        .anyMatch(access -> access.getAccessType() == AccessType.SET);
  }

  private boolean changesMore(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                isOfTheState(call.getTargetOwner())
                    ? call.getTarget().resolveMember().filter(this::isChange).isPresent()
                    : CHANGES.contains(call.getName()) && isChangeable(call.getTargetOwner()));
  }

  private static boolean isChangeable(JavaClass type) {
    return type.isAssignableTo(WritableValue.class)
        || type.isAssignableTo(Collection.class)
        || type.isAssignableTo(Map.class);
  }

  private boolean isOfTheState(JavaClass type) {
    return type.getPackageName().equals(state);
  }
}
