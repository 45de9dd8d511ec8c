/**
 * Where somebody speaks, where music plays, and what a voice sounds like. The floor is how loud the line is when nobody
 * speaks; voiced is what the vocal cords swing in; a line is dead when not even its noise is heard.
 */
@NullMarked
package org.callqa.audio.hearing.voice;

import org.jspecify.annotations.NullMarked;
