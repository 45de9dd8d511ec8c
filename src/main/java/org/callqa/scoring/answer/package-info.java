/** What an answer is: verdict, evidence and reason of one criterion in one call, and how answers are combined and added up. */
@NullMarked
package org.callqa.scoring.answer;

import org.jspecify.annotations.NullMarked;
