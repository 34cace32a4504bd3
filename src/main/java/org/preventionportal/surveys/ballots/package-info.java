/**
 * Owns the ballot box: the answers, and nothing that leads to the people who gave them.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>A ballot has no address, no time and no sequence number: {@link Ballot}
 *   <li>Any blank ballot is given to any respondent: {@link BlankBallots}
 *   <li>Casting a ballot removes its key: {@link BallotBox}
 *   <li>Who stops answering behind an open link loses their place: {@link Starts}
 * </ul>
 */
@NullMarked
package org.preventionportal.surveys.ballots;

import org.jspecify.annotations.NullMarked;
