package org.preventionportal.evidence.register;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.search.Narrowing;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Narrows the list of evidence.
 *
 * @param words words that must all occur, in any inflection; the last one may be unfinished
 * @param isQuotable whether it has an excerpt that may be quoted
 * @param isCoded whether the evidence is coded to an evaluation question
 * @param isWithdrawn whether to list withdrawn evidence instead of what is in use
 */
record EvidenceFilter(
        @Nullable @Size(max = SearchText.MAX_LENGTH) String words,
        @Nullable EvidenceKind kind,
        @Nullable PartnerKind sourceKind,
        @Nullable @Choices List<Region> regions,
        @Nullable EvidenceConsent consent,
        @Nullable EvaluationQuestion evaluationQuestion,
        @Nullable @Size(max = 100) String theoryElementKey,
        @Nullable @Choices List<Theme> themes,
        @Nullable Boolean isQuotable,
        @Nullable Boolean isCoded,
        @Nullable Boolean isWithdrawn) {

    private static final String FIRST_QUOTE = "quoteKeys.0";

    static final EvidenceFilter NONE =
            new EvidenceFilter(null, null, null, null, null, null, null, null, null, null, null);

    static final EvidenceFilter NOT_CODED =
            new EvidenceFilter(null, null, null, null, null, null, null, null, null, false, null);

    static Criteria inUse() {
        return Criteria.where("withdrawal.withdrawnAt").exists(false);
    }

    /** What is coded to an evaluation question and has an excerpt that may be quoted. */
    static Criteria quotable(DateRange days, @Nullable Theme theme) {
        var all = new ArrayList<>(List.of(
                inUse(),
                Criteria.where("content.date").gte(days.startsOn()).lte(days.endsOn()),
                Criteria.where(FIRST_QUOTE).exists(true),
                Criteria.where("evaluationQuestions.0").exists(true)));
        equal("themes", theme, all);
        return new Criteria().andOperator(all);
    }

    Criteria criteria() {
        var all = new ArrayList<Criteria>();
        all.add(
                Boolean.TRUE.equals(isWithdrawn)
                        ? Criteria.where("withdrawal.withdrawnAt").exists(true)
                        : inUse());
        all.addAll(SearchText.narrowing(words));
        equal("content.kind", kind, all);
        equal("content.sourceKind", sourceKind, all);
        Narrowing.anyOf(all, "content.region", regions);
        equal("content.consent", consent, all);
        equal("evaluationQuestions", evaluationQuestion, all);
        equal("theoryElementKeys", theoryElementKey, all);
        Narrowing.anyOf(all, "themes", themes);
        if (isQuotable != null) {
            all.add(Criteria.where(FIRST_QUOTE).exists(isQuotable));
        }
        if (isCoded != null) {
            all.add(Criteria.where("evaluationQuestions.0").exists(isCoded));
        }
        return new Criteria().andOperator(all);
    }

    private static void equal(String field, @Nullable Object value, List<Criteria> all) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
