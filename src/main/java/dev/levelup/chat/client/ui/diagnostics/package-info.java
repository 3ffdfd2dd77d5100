/**
 * The diagnostics screen and its report. Refreshed only while shown. Contains no message texts,
 * names or addresses.
 */
@NullMarked
package dev.levelup.chat.client.ui.diagnostics;

import org.jspecify.annotations.NullMarked;
