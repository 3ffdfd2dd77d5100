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
 * Has a class run on each {@link TestDatabase}, or on the one that {@code -Dtest.databases} names:
 * in the fast lane on SQLite alone, and in the slow one on the rest.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("every-database")
@ArgumentsSource(EveryDatabase.Databases.class)
public @interface EveryDatabase {
  /** Those of this run. */
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
