/** Builds the packages that users install from {@code target/app} and {@code packaging/}. */
@NullMarked
package dev.levelup.chat.packaging;

import org.jspecify.annotations.NullMarked;
