/** Where model folders come from: the jar, the user's cache, the official list. */
@NullMarked
package org.callqa.speech.models;

import org.jspecify.annotations.NullMarked;
