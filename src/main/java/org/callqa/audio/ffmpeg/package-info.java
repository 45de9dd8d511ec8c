/** The only place that touches FFmpeg: opening, decoding and resampling one recording at a time. */
@NullMarked
package org.callqa.audio.ffmpeg;

import org.jspecify.annotations.NullMarked;
