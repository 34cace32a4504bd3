package org.preventionportal.surveys.questionnaires;

import java.util.List;

/** Forms of one section, for tests to which only the questions matter. */
public final class SampleForms {

    public static final BilingualText TEXT = new BilingualText("Text", null);

    private SampleForms() {}

    public static Form of(List<Question> questions) {
        return new Form(TEXT, TEXT, TEXT, List.of(new Section("only", TEXT, null, questions)));
    }

    /** A question to which people pick no options of its own. */
    public static Question question(String key, QuestionKind kind) {
        return new Question(key, kind, TEXT, null, List.of(), false, null, null, false);
    }
}
