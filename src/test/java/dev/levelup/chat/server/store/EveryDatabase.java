package dev.levelup.chat.server.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Runs a test class on each {@link TestDatabase}, or on those that {@code -Dtest.databases} names:
 * the fast tests on SQLite only, and the slow ones on the rest.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("every-database")
@ArgumentsSource(EveryDatabase.Databases.class)
public @interface EveryDatabase {
  /** The databases of this run. */
  final class Databases implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      String wanted = System.getProperty("test.databases", "");
      return Arrays.stream(TestDatabase.values())
          .filter(each -> wanted.isEmpty() || each.name().equals(wanted))
          .map(Arguments::of);
    }
  }
}
