/**
 * Answers a rubric's criteria for calls: {@link org.callqa.scoring.Scorer} is the door. What it answers with stands in
 * {@link org.callqa.scoring.answer}, which everybody may use; nobody else enters {@code check} (one evaluator per check
 * of the rubric language), {@code readback} or {@code search}.
 *
 * <dl>
 * <dt>verdict<dd>one of five answers; UNSURE and NOT_MEASURABLE take no points
 * <dt>evidence<dd>what an answer rests on: words heard and when, or where they were looked for in vain
 * <dt>result<dd>what one check came to in one call, before it is a criterion's answer
 * <dt>due<dd>a criterion is due when its trigger occurred; without it, it is NOT_APPLICABLE
 * <dt>span<dd>a piece of the call's time, from a millisecond to another
 * <dt>window<dd>the rubric's words for where to look: the first 15 s, after the apology
 * <dt>place<dd>a window found in one call, for one party
 * <dt>phrase set<dd>ways to say one thing; its exceptions are what sounds like it and is not meant
 * <dt>heard<dd>a phrase found in the recognised words
 * <dt>possibly said<dd>a phrase that fits once badly recognised words may stand for others
 * <dt>absence<dd>"not heard" taken for "not said"; it has to be earned by good recognition
 * <dt>item<dd>something stated that can be said back: an amount, a name, a date
 * </dl>
 */
@NullMarked
package org.callqa.scoring;

import org.jspecify.annotations.NullMarked;
