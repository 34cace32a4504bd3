package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.ProgrammeSpan.Span;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds how many people were invited, and how many of them answered.
 *
 * @param invited null for an open link
 * @param opened people who started
 * @param partial people who answered at least one question and did not finish
 * @param complete people who finished
 * @param typedIn how many of the responses staff typed in from paper; null in counts of earlier releases
 * @param spansProgramme whether these people are of several regions and tasks; null if counted by 0.9
 * @param repeated how many responses a few people may have given; null if everybody could answer once only
 * @param unknown how many of those who opened the survey are not known to have taken part in a task; null if nobody
 */
@Document("surveyResponseRates")
record ResponseRate(
        @Id CampaignId campaign,
        @Nullable Integer invited,
        int opened,
        int partial,
        int complete,
        @Nullable Integer typedIn,
        @Nullable Boolean spansProgramme,
        @Nullable Integer unknown,
        @Nullable RepeatedResponses repeated) {

    /** How many responses were typed in, if neither they nor the others are a few. */
    DisclosedNumber typedIn(DisclosureLevel level) {
        boolean isDisclosed = isLarge(level) && !isSmall(typed(), level) && !isSmall(electronic(), level);
        return shown(isDisclosed, typed());
    }

    /** A note on how many responses were typed in. Empty if none of these surveys shows any. */
    static Stream<String> typedInNote(Collection<ResponseRate> rates, DisclosureLevel level) {
        double shown = rates.stream()
                .flatMapToDouble(rate -> rate.typedIn(level).number().stream())
                .sum();
        return shown == 0
                ? Stream.empty()
                : Stream.of("Responses that staff typed in from paper forms, as far as they are shown: %,.0f."
                        .formatted(shown));
    }

    private int typed() {
        return typedIn == null ? 0 : typedIn;
    }

    private int electronic() {
        return responded() - typed();
    }

    /** Whether people answered both electronically and on paper. Who typed in the paper forms knows their answers. */
    boolean isMixed() {
        return typed() > 0 && electronic() > 0;
    }

    ResponseRate withoutTypedIn() {
        return new ResponseRate(
                campaign, invited, opened - typed(), partial, complete - typed(), 0, spansProgramme, unknown, repeated);
    }

    /** Whether there are enough people for these readers. Those who answered on paper count only if all did. */
    boolean isLarge(DisclosureLevel level) {
        return counting() >= repeatedResponses().minGroup(level);
    }

    RepeatedResponses repeatedResponses() {
        return repeated == null ? RepeatedResponses.NONE : repeated;
    }

    private boolean isSmall(int responses) {
        return isSmall(responses, DisclosureLevel.RESULTS);
    }

    private boolean isSmall(int responses, DisclosureLevel level) {
        return Partition.isSmall(responses, repeatedResponses().minGroup(level));
    }

    private int counting() {
        return isMixed() ? electronic() : responded();
    }

    /** How many respondents the person who made the list of addresses may have added to hide nobody. */
    int unknownRespondents() {
        return unknown == null ? 0 : unknown;
    }

    boolean isOfWholeProgramme() {
        return Boolean.TRUE.equals(spansProgramme);
    }

    Span span() {
        return new Span(isOfWholeProgramme(), unknownRespondents());
    }

    int responded() {
        return partial + complete;
    }

    /** Whether all of its numbers are shown to every reader, because they divide nobody. */
    boolean isExact() {
        return isOfWholeProgramme() && isLarge(DisclosureLevel.PUBLISHED);
    }

    private DisclosedResponseRate.Finished finished() {
        return new DisclosedResponseRate.Finished(
                responded(), complete, typed(), repeatedResponses().minGroup(DisclosureLevel.RESULTS));
    }

    private int openedOnly() {
        return Math.max(0, opened - responded());
    }

    private int unopened() {
        return invited == null ? 0 : Math.max(0, invited - opened);
    }

    /**
     * The numbers as these readers may know them. How many were asked and how many answered are no secret: the progress
     * and the audience of the campaign say so. Unless everything is exact, a few who only opened the survey or did not
     * finish it are suppressed, with those from whom they could be calculated.
     */
    DisclosedResponseRate disclosed(DisclosureLevel level) {
        boolean isLarge = isLarge(level);
        boolean disclosesOpened = isExact() || (isLarge && !isSmall(openedOnly()) && !isSmall(unopened()));
        boolean disclosesParts = isExact() || (isLarge && !finished().areHidden());
        return new DisclosedResponseRate(
                invited == null ? null : shown(isLarge, invited),
                shown(disclosesOpened, opened),
                shown(isLarge, responded()),
                shown(disclosesParts, partial),
                shown(disclosesParts, complete));
    }

    private static DisclosedNumber shown(boolean is, int people) {
        return is ? DisclosedNumber.of(people) : DisclosedNumber.tooFew();
    }
}
