/** Versions, bundled third-party components and their licences. Knows nothing about chat. */
@NullMarked
package dev.levelup.chat.client.ui.about;

import org.jspecify.annotations.NullMarked;
