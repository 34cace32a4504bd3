package org.preventionportal.surveys.comments;

import java.util.List;
import org.preventionportal.tasks.need.Theme;

/**
 * Holds what an evaluator has coded a comment to. Who did it is in the audit trail only.
 *
 * @param version 0 if nobody has coded the comment
 */
record CommentCoding(long version, List<EvaluationQuestion> evaluationQuestions, List<Theme> themes) {

    static final CommentCoding NONE = new CommentCoding(0, List.of(), List.of());

    CommentCoding next(List<EvaluationQuestion> questions, List<Theme> about) {
        return new CommentCoding(
                version + 1,
                questions.stream().distinct().sorted().toList(),
                about.stream().distinct().sorted().toList());
    }
}
