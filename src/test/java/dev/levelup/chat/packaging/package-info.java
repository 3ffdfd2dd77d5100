/** Makes the packages that people install, out of {@code target/app} and {@code packaging/}. */
@NullMarked
package dev.levelup.chat.packaging;

import org.jspecify.annotations.NullMarked;
