/**
 * The screen of what the client knows about its own health, and the report of it. Looks only while
 * it shows. Says no words of messages, no names and no addresses.
 */
@NullMarked
package dev.levelup.chat.client.ui.diagnostics;

import org.jspecify.annotations.NullMarked;
